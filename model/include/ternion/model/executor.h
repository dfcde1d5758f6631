// SPDX-License-Identifier: Apache-2.0
//
// The ternary product, behind one interface that every executor implements: the C++ reference,
// the functional interpreter, the SystemC model and the Verilated RTL.

#ifndef TERNION_MODEL_EXECUTOR_H_
#define TERNION_MODEL_EXECUTOR_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ternion/model/scale_back.h"
#include "ternion/model/ternary_matrix.h"
#include "ternion/util/thread_pool.h"

namespace ternion::model {

/// The seven BitLinear products of a layer, in the order they are computed.
enum class LinearKind : std::uint8_t { kQ, kK, kV, kO, kGate, kUp, kDown };
inline constexpr std::size_t kLinearKinds = 7;

/// "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj" or "down_proj".
std::string_view Name(LinearKind kind);
/// Inverse of Name. Throws Error for any other text.
LinearKind LinearKindFromName(std::string_view name);

/// Which BitLinear of which layer.
struct LinearId {
  std::uint32_t layer = 0;
  LinearKind kind = LinearKind::kQ;
  friend bool operator==(const LinearId&, const LinearId&) = default;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes its comparison with 0 for a pointer.
  friend auto operator<=>(const LinearId&, const LinearId&) = default;
};

/// "layers.3.q_proj".
std::string ToString(const LinearId& id);

/// Computes acc[m, n] = sum_k q[m, k] * weight[n, k], exactly.
class TernaryExecutor {
 public:
  virtual ~TernaryExecutor() = default;

  /// Shapes: q [tokens, weight.columns()], acc [tokens, weight.rows()], row-major.
  /// The values written to `acc` are the ones the next operation of the model uses.
  /// Throws Error when the executor cannot run this product.
  virtual void Multiply(const LinearId& id, const TernaryMatrix& weight,
                        std::span<const std::int8_t> q, std::size_t tokens,
                        std::span<std::int32_t> acc) = 0;

  /// Writes y[m, n] = ScaleBack(acc[m, n], ...) (scale_back.h), bit for bit, and returns true; or
  /// returns false and does nothing: the executor gives sums, and the caller scales them.
  /// Shapes: q [scales.activation.size(), weight.columns()], y [scales.activation.size(),
  /// weight.rows()]. Throws Error as Multiply does.
  virtual bool MultiplyAndScale(const LinearId& /*id*/, const TernaryMatrix& /*weight*/,
                                std::span<const std::int8_t> /*q*/, const OutputScales& /*scales*/,
                                std::span<float> /*y*/) {
    return false;
  }

  /// Threads that the rest of the network may use between products; null: the caller's alone.
  virtual ThreadPool* pool() const { return nullptr; }
};

/// The reference: plain exact integer sums.
class ReferenceExecutor final : public TernaryExecutor {
 public:
  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override;
};

/// Runs `inner`, then the reference, and counts the values that differ. The inner result is the
/// one handed on, wrong or not: that is what makes a wrong product visible in the text.
class CheckedExecutor final : public TernaryExecutor {
 public:
  explicit CheckedExecutor(TernaryExecutor& inner) : inner_(inner) {}

  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override;
  bool MultiplyAndScale(const LinearId& id, const TernaryMatrix& weight,
                        std::span<const std::int8_t> q, const OutputScales& scales,
                        std::span<float> y) override;

  ThreadPool* pool() const override { return inner_.pool(); }

  /// Values, int32 or float32, that differed from the reference so far.
  std::uint64_t mismatches() const { return mismatches_; }
  /// Where the first one was ("layers.0.q_proj: token 1, output 7: 12, reference 13"), or empty.
  const std::string& first_mismatch() const { return first_mismatch_; }

 private:
  TernaryExecutor& inner_;
  ReferenceExecutor reference_;
  std::uint64_t mismatches_ = 0;
  std::string first_mismatch_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_EXECUTOR_H_
