// SPDX-License-Identifier: Apache-2.0
//
// The transformer forward pass with a key-value cache (docs/numerics.md has every operation).

#ifndef TERNION_MODEL_DECODER_H_
#define TERNION_MODEL_DECODER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

/// What a forward pass shows while it runs. Spans are valid during the call only.
class DecoderObserver {
 public:
  virtual ~DecoderObserver() = default;
  /// After each product. x is the float input of the BitLinear.
  virtual void OnLinear(const LinearId& /*id*/, std::span<const float> /*x*/,
                        const LinearResult& /*result*/) {}
  /// Hidden states [tokens, hidden]: index 0 the embedding, l + 1 after layer l, layers + 1 after
  /// the final norm.
  virtual void OnHidden(std::uint32_t /*index*/, std::span<const float> /*hidden*/) {}
};

/// Which rows of logits a caller wants.
enum class LogitRows : std::uint8_t { kAll, kLast };

/// One sequence. Not thread-safe; any number of decoders may share a model.
class Decoder {
 public:
  /// `model` must outlive the decoder. `observer` may be null and must outlive it otherwise.
  explicit Decoder(const Model& model, DecoderObserver* observer = nullptr);

  /// Appends `ids` to the sequence and returns float32 logits, [ids.size(), vocab] or [1, vocab].
  /// The products are requested from `executor` in program order, once each, with all the tokens.
  /// The bits of a token's logits do not depend on how the sequence is cut into calls.
  /// Throws Error for an id outside the vocabulary, an empty call, or a sequence longer than
  /// config.max_positions.
  std::vector<float> Forward(std::span<const std::int32_t> ids, TernaryExecutor& executor,
                             LogitRows rows = LogitRows::kAll);

  /// Tokens in the cache.
  std::size_t position() const { return position_; }
  /// Forgets the sequence.
  void Reset();

 private:
  struct LayerCache {
    std::vector<float> keys;    // [position, key_value_size], rotated
    std::vector<float> values;  // [position, key_value_size]
  };

  void CheckIds(std::span<const std::int32_t> ids) const;
  std::vector<float> Linear(const LinearId& id, std::span<const float> x, std::size_t tokens,
                            TernaryExecutor& executor);
  std::vector<float> Attention(std::uint32_t layer, std::span<const float> x, std::size_t tokens,
                               TernaryExecutor& executor);
  std::vector<float> FeedForward(std::uint32_t layer, std::span<const float> x, std::size_t tokens,
                                 TernaryExecutor& executor);

  const Model* model_;
  DecoderObserver* observer_;
  std::vector<float> inverse_frequency_;  // [head_dim / 2]
  std::vector<LayerCache> cache_;
  std::size_t position_ = 0;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_DECODER_H_
