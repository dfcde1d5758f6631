// SPDX-License-Identifier: Apache-2.0
//
// Whole networks: one program for a pass over all layers (docs/compiler.md, "Networks").

#ifndef TERNION_COMPILER_NETWORK_H_
#define TERNION_COMPILER_NETWORK_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/target.h"
#include "ternion/compiler/workload.h"
#include "ternion/model/model.h"

namespace ternion::compiler {

/// What one pass computes: new tokens of several sequences. Row b * tokens + t of every segment is
/// token t of sequence b. Sequences meet in nothing but the weights: attention, on the host, looks
/// at one of them at a time.
struct Pass {
  Phase phase = Phase::kDecode;
  std::uint32_t sequences = 1;  ///< at least 1
  std::uint32_t tokens = 1;     ///< of each sequence; 1 in a decode step
};

/// Keys and values of the tokens so far. They lie in the host's memory, not in the program's
/// window: only the host uses them, in HostStep::kAttention.
struct KeyValueCache {
  /// Of one token of one sequence, over all layers: layers x 2 x key-value heads x head size x
  /// bytes of an element.
  std::uint64_t bytes_per_token = 0;

  std::uint64_t Bytes(std::uint64_t sequences, std::uint64_t context) const {
    return sequences * context * bytes_per_token;
  }
};
/// model::Decoder keeps float32.
inline constexpr std::uint32_t kReferenceCacheElementBytes = 4;

/// The program of a pass. Its segments are the ternary products in order; each says in host_step
/// what the host computes behind it, and all but the last end in the HOST_SYNC that waits for that.
struct NetworkProgram {
  ProgramImage image;
  Pass pass;
  std::optional<KeyValueCache> cache;  ///< none for a workload that is no transformer
};

/// Every product of a pass over the model, with its host step. The model must outlive them.
std::vector<Product> NetworkProducts(const model::Model& model, const Pass& pass);
/// The same as shapes; zero weights as the workload's fraction says, rounded, or unknown. Products
/// of a topology have the tokens that it fixes, and host steps only if it is a transformer.
std::vector<Product> NetworkProducts(const Workload& workload, const Pass& pass);

/// Compiles a pass; `options.phase` is not looked at. Throws Error as Compile() does, and for a
/// pass without sequences or tokens, a decode step of several tokens of a sequence, more than
/// 2^32 - 1 rows.
NetworkProgram CompileNetwork(const model::Model& model, const Pass& pass, const Target& target,
                              const CompileOptions& options);
/// The same of shapes: the image is timing-only. `cache_element_bytes` is what the host keeps.
NetworkProgram CompileNetwork(const Workload& workload, const Pass& pass, const Target& target,
                              const CompileOptions& options,
                              std::uint32_t cache_element_bytes = kReferenceCacheElementBytes);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_NETWORK_H_
