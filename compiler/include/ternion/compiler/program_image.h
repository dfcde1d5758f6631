// SPDX-License-Identifier: Apache-2.0
//
// What the compiler makes and all three machines run: instructions, packed weights, memory map.
// The file format is docs/program-format.md.

#ifndef TERNION_COMPILER_PROGRAM_IMAGE_H_
#define TERNION_COMPILER_PROGRAM_IMAGE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/compiler/target.h"
#include "ternion/model/executor.h"

namespace ternion::compiler {

enum class Phase : std::uint8_t { kPrefill = 0, kDecode = 1 };
std::string_view Name(Phase phase);

/// What the program writes for each output.
enum class OutputFormat : std::uint8_t {
  kInt32 = 0,    ///< the exact sum
  kFloat32 = 1,  ///< float32(sum) / activation scale * weight scale (docs/numerics.md)
};
/// "int32" or "float32".
std::string_view Name(OutputFormat format);

/// What the host computes between a segment and the next one (docs/compiler.md, "Networks").
enum class HostStep : std::uint8_t {
  kUnstated = 0,     ///< the program is a list of products, not of a network
  kNothing = 1,      ///< the next segment has the same input
  kAttention = 2,    ///< behind v: positions, key-value cache, attention, sub-norm, o's input
  kFeedForward = 3,  ///< behind o: residual, norm, input of gate and up
  kActivation = 4,   ///< behind up: relu^2(gate) * up, sub-norm, down's input
  kNextLayer = 5,    ///< behind down: residual, norm, the next layer's input
  kLogits = 6,       ///< behind the last down: residual, final norm, LM head
};
inline constexpr std::size_t kHostSteps = 7;
/// "unstated", "nothing", "attention", "feed_forward", "activation", "next_layer" or "logits".
std::string_view Name(HostStep step);

/// One BitLinear product of the program: the instructions up to and including a HOST_SYNC (or the
/// final HALT), and where the host puts its activations and finds its results.
struct Segment {
  model::LinearId id;
  std::uint32_t tokens = 0;        ///< M
  std::uint32_t in_features = 0;   ///< K
  std::uint32_t out_features = 0;  ///< N
  Packing packing = Packing::kBase3;
  std::uint32_t first_instruction = 0;
  std::uint32_t instructions = 0;
  std::uint64_t activation_offset = 0;  ///< int8 [tokens, activation_stride], host writes
  std::uint32_t activation_stride = 0;  ///< bytes per token; bytes from in_features on are 0
  std::uint64_t output_offset = 0;      ///< 32-bit [tokens, output_stride / 4], host reads
  std::uint32_t output_stride = 0;      ///< bytes per token; values from out_features on are 0
  OutputFormat output = OutputFormat::kInt32;
  /// kFloat32: float32 [1 + tokens], host writes: the weight scale, then each token's activation
  /// scale. 0 with kInt32.
  std::uint64_t scale_offset = 0;
  /// Zeros among the out_features x in_features weights; empty when not known (timing-only).
  std::optional<std::uint64_t> zero_weights = 0;
  std::uint64_t weight_offset = 0;  ///< packed weights, all that LOAD_WEIGHTS reads
  std::uint64_t weight_bytes = 0;
  std::uint64_t start_offset = 0;  ///< start words, all that LOAD_START reads
  std::uint64_t start_bytes = 0;
  HostStep host_step = HostStep::kUnstated;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// A program for one target. Memory from program base: `bytes`, then zeros up to `window_bytes`.
///
/// A timing-only image has the same instructions and memory map as the full one, and so takes the
/// same cycles, but its packed weights are left out: `bytes` ends before the first of them. Only
/// machines that tell time run it; the values they compute and the zero weights they count mean
/// nothing.
struct ProgramImage {
  std::string target_name;
  std::uint32_t target_fingerprint = 0;
  Phase phase = Phase::kDecode;
  std::uint32_t tokens = 0;
  bool timing_only = false;

  std::uint64_t instruction_offset = 0;  ///< multiple of 4096
  std::uint32_t instruction_count = 0;
  std::uint64_t window_bytes = 0;  ///< multiple of 4096
  std::vector<Segment> segments;
  std::vector<std::uint8_t> bytes;  ///< instructions, start words and packed weights
  std::string notes;                ///< text for people: why the mapping is as it is; no effect

  friend bool operator==(const ProgramImage&, const ProgramImage&) = default;
};

/// Largest window an image may have: 1 TiB.
inline constexpr std::uint64_t kLargestWindow = std::uint64_t{1} << 40;

/// Most bytes of notes.
inline constexpr std::size_t kMostNoteBytes = std::size_t{1} << 20;

/// Checks what does not depend on the target: the memory map (instructions and start words inside
/// `bytes`, and the weights unless the image is timing-only; each segment's activations, scales and
/// outputs behind `bytes` and inside the window; CheckMemory() of memory_plan.h), segments that
/// tile the instruction list, every instruction legal, and HOST_SYNC and HALT where the segments
/// end and nowhere else. Throws Error naming `source`, the field and the reason.
void CheckImage(const ProgramImage& image, const std::string& source);

/// Serialized form, with magic, version, fingerprint, section sizes and checksums.
std::vector<std::uint8_t> Serialize(const ProgramImage& image);

/// Reads a serialized image of version 2 or 1. `source` names it in errors. Throws Error saying
/// which check failed: magic, version, size, a section's checksum, an offset outside the file,
/// segments that do not tile the instruction list, an instruction that does not decode, sizes that
/// overflow. Never allocates more than the input's own size plus a constant factor before it has
/// checked.
ProgramImage Deserialize(std::span<const std::uint8_t> bytes, const std::string& source);

void SaveImage(const ProgramImage& image, const std::filesystem::path& path);
ProgramImage LoadImage(const std::filesystem::path& path);

/// Throws Error when the image was compiled for hardware other than `target`.
void CheckTarget(const ProgramImage& image, const Target& target, const std::string& source);

/// Throws Error naming `source` when the image is timing-only: for whatever computes values.
void RequireWeights(const ProgramImage& image, const std::string& source);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_PROGRAM_IMAGE_H_
