// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/model_pass.h"

#include <fmt/format.h>

#include <initializer_list>

#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Phase;
using compiler::TransformerShape;

// Float32 operations per value (docs/studies.md says what each is).
constexpr std::uint64_t kNorm = 4;
constexpr std::uint64_t kQuantize = 4;
constexpr std::uint64_t kScaleBack = 3;
constexpr std::uint64_t kRotate = 3;
constexpr std::uint64_t kSoftmax = 12;
constexpr std::uint64_t kSquaredRelu = 3;

constexpr std::uint64_t kSumBytes = 4;  // an int32 result of the accelerator

std::uint64_t Times(std::initializer_list<std::uint64_t> factors) {
  std::uint64_t product = 1;
  for (const std::uint64_t factor : factors) {
    if (__builtin_mul_overflow(product, factor, &product)) {
      throw Error("study", "host", "a count of operations or bytes passes 64 bits");
    }
  }
  return product;
}

std::uint64_t Plus(std::initializer_list<std::uint64_t> terms) {
  std::uint64_t sum = 0;
  for (const std::uint64_t term : terms) {
    if (__builtin_add_overflow(sum, term, &sum)) {
      throw Error("study", "host", "a count of operations or bytes passes 64 bits");
    }
  }
  return sum;
}

/// Values that go through the host once per token and layer.
struct Widths {
  explicit Widths(const TransformerShape& s)
      : hidden(s.hidden),
        ffn(s.ffn),
        query(s.attention_size()),
        key_value(s.key_value_size()),
        up_matrices(s.ffn_matrices - 1),
        down_pieces(PiecesOf(s.ffn, "down_proj")),
        output_pieces(PiecesOf(static_cast<std::uint32_t>(query), "o_proj")),
        input_pieces(PiecesOf(s.hidden, "q_proj")) {}

  std::uint64_t hidden, ffn, query, key_value, up_matrices;
  std::uint64_t down_pieces, output_pieces, input_pieces;

  /// int8 inputs of q, k, v together; o; gate and up together; down.
  std::uint64_t inputs() const { return hidden + query + hidden + ffn; }
  /// int32 results, each piece of K its own.
  std::uint64_t results() const {
    return input_pieces * (query + 2 * key_value + up_matrices * ffn) + output_pieces * hidden +
           down_pieces * hidden;
  }
};

/// Pairs of a query and a key it attends to, over all sequences.
std::uint64_t AttendedPairs(const ModelPass& pass) {
  if (pass.phase == Phase::kDecode) return Times({pass.batch, pass.context});
  return Times({pass.batch, Times({pass.tokens, std::uint64_t{pass.tokens} + 1}) / 2});
}

}  // namespace

std::uint32_t PiecesOf(std::uint32_t in_features, const std::string& name) {
  for (std::uint32_t pieces = 1; pieces <= 64; ++pieces) {
    if (in_features % pieces == 0 && in_features / pieces <= kLargestInFeatures) return pieces;
  }
  throw Error("study", name,
              fmt::format("K = {} is more than {} and cannot be cut into at most 64 equal pieces",
                          in_features, kLargestInFeatures));
}

std::uint64_t KeyValueCacheBytes(const TransformerShape& shape, std::uint64_t context) {
  return Times({2, shape.layers, shape.key_value_size(), context, kHostValueBytes});
}

std::vector<HostOperation> HostOperations(const TransformerShape& shape, const ModelPass& pass) {
  const Widths w(shape);
  const std::uint64_t tokens = pass.rows();
  const std::uint64_t layer_tokens = Times({shape.layers, tokens});
  const std::uint64_t pairs = Times({shape.layers, AttendedPairs(pass)});
  const std::uint64_t pair_macs = Times({pairs, w.query});
  // Each sequence's keys (or values), once per layer.
  const std::uint64_t cached =
      Times({shape.layers, pass.batch, pass.context, w.key_value, kHostValueBytes});
  const std::uint64_t head_weights = Times({shape.hidden, shape.vocabulary});
  const std::uint64_t norms = Plus({2 * w.hidden, w.query, w.ffn});
  return {
      {.name = "embedding",
       .read_bytes = Times({tokens, w.hidden, kHostValueBytes}),
       .note = "one BF16 row per token"},
      {.name = "norms",
       .operations =
           Plus({Times({kNorm, layer_tokens, norms}), Times({kNorm, pass.batch, w.hidden})}),
       .read_bytes = Times({kHostValueBytes, Plus({Times({shape.layers, norms}), w.hidden})}),
       .note = "two of hidden, one before o_proj, one before down_proj per layer, one at the end"},
      {.name = "quantization",
       .operations = Times({kQuantize, layer_tokens, w.inputs()}),
       .write_bytes = Times({layer_tokens, w.inputs()}),
       .note = "float32 to int8; written where the accelerator reads it"},
      {.name = "scaling back",
       .operations = Times({kScaleBack, layer_tokens, w.results()}),
       .read_bytes = Times({kSumBytes, layer_tokens, w.results()}),
       .note = "int32 sums, read where the accelerator wrote them"},
      {.name = "rotary embedding",
       .operations = Times({kRotate, layer_tokens, w.query + w.key_value}),
       .note = "queries and keys"},
      {.name = "KV cache write",
       .write_bytes = Times({2 * kHostValueBytes, layer_tokens, w.key_value}),
       .note = "keys and values in BF16"},
      {.name = "attention scores",
       .macs = pair_macs,
       .read_bytes = cached,
       .note = "keys of the context, read once per sequence and layer"},
      {.name = "softmax",
       .operations = Times({kSoftmax, pairs, shape.heads}),
       .note = "scores stay in the host's caches"},
      {.name = "attention values",
       .macs = pair_macs,
       .read_bytes = cached,
       .note = "values of the context, read once per sequence and layer"},
      {.name = "activation function",
       .operations = Times({kSquaredRelu, layer_tokens, w.ffn}),
       .note = "relu squared, times up"},
      {.name = "residual additions",
       .operations = Times({2, layer_tokens, w.hidden}),
       .note = "two per layer"},
      {.name = "LM head",
       .macs = Times({pass.batch, head_weights}),
       .read_bytes = Times({kHostValueBytes, head_weights}),
       .write_bytes = Times({sizeof(float), pass.batch, shape.vocabulary}),
       .note = "BF16 weights; the last token of each sequence"},
  };
}

}  // namespace ternion::sim
