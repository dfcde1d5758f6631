// SPDX-License-Identifier: Apache-2.0
//
// What lies where in a program's memory, and when (docs/compiler.md, "Memory").

#ifndef TERNION_COMPILER_MEMORY_PLAN_H_
#define TERNION_COMPILER_MEMORY_PLAN_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ternion/compiler/program_image.h"

namespace ternion::compiler {

enum class BufferKind : std::uint8_t {
  kInstructions,
  kStart,
  kWeights,
  kActivations,
  kScales,
  kOutputs,
};

/// A stretch of a program's memory and the time in which it must keep what it holds. Time goes in
/// steps: 2 i is the host's work before segment i, 2 i + 1 the segment itself. The host reads the
/// outputs of one segment and writes the activations and scales of the next in the same step, so
/// that these are apart. Instructions, start words and weights stay for all of the program, which
/// may run again.
struct Buffer {
  BufferKind kind = BufferKind::kInstructions;
  std::uint32_t segment = 0;  ///< whose it is, or the first that shares it
  std::uint64_t offset = 0;   ///< from program base
  std::uint64_t bytes = 0;    ///< at least 1
  std::uint32_t first_step = 0;
  std::uint32_t last_step = 0;

  bool Constant() const { return kind <= BufferKind::kWeights; }
  friend bool operator==(const Buffer&, const Buffer&) = default;
};

/// Buffers that the host writes or reads begin at multiples of this: the longest AXI burst, and a
/// whole number of rows of common memories.
inline constexpr std::uint64_t kBufferAlignment = 4096;

/// Gives each buffer, none of them constant, an offset from `begin` on: the largest first, of
/// equals the one needed first, each at the lowest multiple of kBufferAlignment where it meets no
/// other while both are needed. Returns the first offset behind all of them, `begin` at least.
std::uint64_t PlaceBuffers(std::span<Buffer> buffers, std::uint64_t begin);

/// The buffers that an image's header and segments speak of, constants first. Start words or
/// weights that several segments have in common are one buffer.
std::vector<Buffer> BuffersOf(const ProgramImage& image);

/// "activations of segment 3 (layers.0.o_proj)".
std::string Name(const Buffer& buffer, const ProgramImage& image);

/// Checks, knowing nothing of PlaceBuffers(), that no two buffers that are needed at the same time
/// overlap, and that every load and store keeps to its own segment's buffer for what it moves.
/// CheckImage() does it for every image that is read. The segments lie in the window and all
/// instructions decode. Throws Error naming `source` and both buffers.
void CheckMemory(const ProgramImage& image, const std::string& source);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_MEMORY_PLAN_H_
