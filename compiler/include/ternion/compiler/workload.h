// SPDX-License-Identifier: Apache-2.0
//
// What is to be computed, as shapes without weights: the input of whole-model studies
// (docs/studies.md).

#ifndef TERNION_COMPILER_WORKLOAD_H_
#define TERNION_COMPILER_WORKLOAD_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/model/executor.h"

namespace ternion::compiler {

inline constexpr std::string_view kWorkloadSchema = "ternion.workload/1";

/// A transformer whose linear layers are ternary. Sizes are at least 1.
struct TransformerShape {
  std::uint32_t hidden = 0;
  std::uint32_t ffn = 0;
  std::uint32_t layers = 0;
  std::uint32_t heads = 0;
  std::uint32_t kv_heads = 0;  ///< divides heads
  std::uint32_t head_dim = 0;
  std::uint32_t ffn_matrices = 3;  ///< 2 (up, down) or 3 (gate, up, down)
  std::uint32_t vocabulary = 0;
  bool tied_embeddings = false;  ///< the LM head is the embedding

  std::uint64_t attention_size() const { return std::uint64_t{heads} * head_dim; }
  std::uint64_t key_value_size() const { return std::uint64_t{kv_heads} * head_dim; }
  /// Weights of the ternary matrices of all layers.
  std::uint64_t ternary_weights() const;
};

/// One ternary product: [tokens, in_features] x [in_features, out_features].
struct WorkloadProduct {
  std::string name;                                ///< "q_proj", or a topology layer's name
  model::LinearKind kind = model::LinearKind::kQ;  ///< kQ in a topology, which has no kinds
  std::uint32_t in_features = 0;                   ///< K, at least 1
  std::uint32_t out_features = 0;                  ///< N, at least 1
  std::uint32_t tokens = 0;                        ///< M where the workload fixes it, else 0
  std::uint64_t count = 1;                         ///< times per layer, one after the other
};

/// `layers` times the same products in the same order.
struct Workload {
  std::string name;
  std::string source;  ///< where the shape comes from, for people
  char mark = 'A';     ///< how far the source was checked (docs/energy.md)
  std::uint32_t layers = 1;
  std::vector<WorkloadProduct> products;        ///< of one layer, at least one
  std::optional<double> zero_weight_fraction;   ///< of the ternary weights, where known, in 0..1
  std::optional<TransformerShape> transformer;  ///< none in a topology: its host work is unknown
};

/// The products of a transformer's layer, q to down, in the order they are computed.
Workload MakeTransformerWorkload(const TransformerShape& shape);

/// A workload file, schema ternion.workload/1 (docs/studies.md). `source` names it in errors;
/// throws Error naming source, field and reason.
Workload ParseWorkload(std::string_view text, const std::string& source);

/// The sizes in a checkpoint's config.json, no weights needed (model::ParseSizes says which
/// fields).
Workload ParseCheckpointWorkload(std::string_view text, const std::string& source);

/// A SCALE-Sim topology: a head line, then one layer per line; each line may end in a comma. The
/// head says which of two kinds it is. With columns M, N and K a layer is that product. With IFMAP
/// height and width, filter height and width, channels, filters and one or two strides it is a
/// convolution, computed as a product (im2col): M output pixels, K = filter x channels, N filters.
/// As in SCALE-Sim, there is no padding, a last stride that does not fit counts, and a layer with
/// DP in its name is depthwise: one product per channel. Throws Error naming source, line and
/// reason, also for columns that would change the result, such as sparsity.
Workload ParseTopology(std::string_view text, const std::string& source);

/// `name_or_path` is a .csv topology, a folder or file of a checkpoint's config.json, a workload
/// file, or the name of a workload that ships, looked for in `folder`. Throws Error listing the
/// known names.
Workload FindWorkload(const std::string& name_or_path, const std::filesystem::path& folder);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_WORKLOAD_H_
