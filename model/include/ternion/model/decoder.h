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

  /// One step of several sequences at once: appends ids[b] to sequences[b] and returns float32
  /// logits, [sequences.size(), vocab]. The products are requested once each, with row b for
  /// sequence b, and the logits of each sequence are, bit for bit, those of its own Forward().
  /// Observers are not told. Throws Error as Forward() does, and when there is no sequence, one is
  /// given twice, the models differ, or the numbers of ids and sequences do.
  static std::vector<float> Step(std::span<Decoder* const> sequences,
                                 std::span<const std::int32_t> ids, TernaryExecutor& executor);

  /// Tokens in the cache.
  std::size_t position() const { return position_; }
  /// Forgets the sequence.
  void Reset();

 private:
  struct LayerCache {
    std::vector<float> keys;    // [position, key_value_size], rotated
    std::vector<float> values;  // [position, key_value_size]
  };

  /// A token of a pass: its sequence and its place there.
  struct Row {
    Decoder* sequence;
    std::size_t position;
  };

  void CheckIds(std::span<const std::int32_t> ids) const;
  /// Hidden states after the final norm of a pass, [rows, hidden]; this decoder gives model and
  /// observer.
  std::vector<float> Hidden(std::span<const std::int32_t> ids, std::span<const Row> rows,
                            TernaryExecutor& executor);
  std::vector<float> Logits(std::span<const float> hidden, ThreadPool* pool) const;
  std::vector<float> Linear(const LinearId& id, std::span<const float> x, std::size_t tokens,
                            TernaryExecutor& executor);
  std::vector<float> Attention(std::uint32_t layer, std::span<const float> x,
                               std::span<const Row> rows, TernaryExecutor& executor);
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
