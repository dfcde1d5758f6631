// SPDX-License-Identifier: Apache-2.0
//
// A BitNet b1.58 model in memory, its products in program order, and what `info` shows of it.

#ifndef TERNION_MODEL_MODEL_H_
#define TERNION_MODEL_MODEL_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ternion/model/bit_linear.h"
#include "ternion/model/config.h"
#include "ternion/model/embedding.h"
#include "ternion/model/executor.h"
#include "ternion/model/int8_head.h"
#include "ternion/model/load_report.h"
#include "ternion/model/ternary_matrix.h"
#include "ternion/model/tokenizer.h"

namespace ternion::model {

/// One transformer block. Norm gains are float32.
struct Layer {
  std::vector<float> input_norm;           ///< [hidden]
  std::vector<float> attention_sub_norm;   ///< [heads * head_dim], before o_proj; or empty
  std::vector<float> post_attention_norm;  ///< [hidden]
  std::vector<float> ffn_sub_norm;         ///< [intermediate], before down_proj; or empty
  std::vector<BitLinear> linears;          ///< kLinearKinds of them, in LinearKind order

  const BitLinear& linear(LinearKind kind) const { return linears[static_cast<std::size_t>(kind)]; }
};

struct Model {
  Config config;
  Embedding embedding;
  std::optional<Embedding> lm_head;  ///< empty when tied to the embedding
  std::vector<Layer> layers;
  std::vector<float> final_norm;  ///< [hidden]
  LoadReport report;              ///< how the checkpoint was understood
  /// When set, logits are this head's and not lm_head's or the embedding's.
  std::optional<Int8Head> int8_head{};

  const BitLinear& linear(const LinearId& id) const { return layers[id.layer].linear(id.kind); }
};

/// Loads a checkpoint: a folder with config.json and safetensors, or a GGUF file; which kinds,
/// docs/checkpoints.md says. Files stay mapped; packed weights of safetensors and embeddings are
/// used as they lie there, other weights are brought into that form, at most one tensor at a time
/// in both. Throws Error naming file, field, key or tensor, and reason: everything
/// ParseCheckpointConfig, Checkpoint and ParseGguf refuse, a tensor that is missing, has another
/// type or shape than the configuration says or no place in it, a code that is no weight (with row,
/// and column where packed), a scale that is not finite and positive, a norm, embedding or latent
/// weight that is not finite.
Model LoadModel(const std::filesystem::path& path);

/// Moves weights, embedding and LM head that lie in a mapped file to memory with huge pages: what
/// every token streams through is then read faster (docs/performance.md), and changes of the file
/// are no longer seen.
void MoveToHugePages(Model& model);

/// Bytes of weights and LM head that one decoded token reads, without norms and KV cache.
std::uint64_t DecodeBytes(const Model& model);

/// The tokenizer of a checkpoint: a folder's tokenizer.model, if that is a SentencePiece model, or
/// else tokenizer.json; or a GGUF file's metadata. Throws Error when there is none, it is broken,
/// or has an id that is not below config.vocab_size.
Tokenizer LoadTokenizer(const std::filesystem::path& path, const Config& config);

/// [out_features, in_features] of a product.
std::pair<std::uint32_t, std::uint32_t> LinearShape(const Config& config, LinearKind kind);

/// Every product of one forward pass in the order it is computed: layer by layer, q, k, v, o, gate,
/// up, down. The pointers live as long as the model.
std::vector<std::pair<LinearId, const TernaryMatrix*>> Products(const Model& model);

/// The id "layers.<layer>.<name>"; throws Error when the model has no such layer or name.
LinearId FindLinear(const Model& model, std::uint32_t layer, std::string_view name);

/// One ternary tensor as `info` shows it.
struct LinearInfo {
  LinearId id;
  std::uint64_t out_features = 0;
  std::uint64_t in_features = 0;
  std::uint64_t zeros = 0;
  double zero_fraction = 0;
  float weight_scale = 0;
};

struct ModelInfo {
  Config config;
  std::vector<LinearInfo> linears;       ///< program order
  std::uint64_t ternary_parameters = 0;  ///< weights of all products
  std::uint64_t ternary_zeros = 0;
  std::uint64_t embedding_parameters = 0;  ///< embedding, and LM head when untied
  std::uint64_t norm_parameters = 0;
  std::uint64_t parameters() const {
    return ternary_parameters + embedding_parameters + norm_parameters;
  }
  double zero_fraction() const {
    return static_cast<double>(ternary_zeros) / static_cast<double>(ternary_parameters);
  }
};

ModelInfo Describe(const Model& model);

}  // namespace ternion::model

#endif  // TERNION_MODEL_MODEL_H_
