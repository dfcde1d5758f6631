// SPDX-License-Identifier: Apache-2.0
//
// Boolean functions of library cells, as Liberty writes them.

#ifndef TERNION_GATES_BOOLEAN_FUNCTION_H_
#define TERNION_GATES_BOOLEAN_FUNCTION_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::gates {

/// A function of named inputs as a program for a stack machine, so that a simulator can run it on
/// words of many bits.
class BooleanFunction {
 public:
  enum class Operation : std::uint8_t { kInput, kZero, kOne, kNot, kAnd, kOr, kXor };
  struct Step {
    Operation operation = Operation::kZero;
    std::uint8_t input = 0;  ///< index into inputs(), for kInput
  };

  /// Liberty's syntax: names, 0, 1, `!a`, `a'`, `a * b`, `a & b`, `a b`, `a + b`, `a | b`, `a ^ b`,
  /// parentheses. Throws std::invalid_argument with the reason; at most 16 inputs.
  static BooleanFunction Parse(std::string_view text);

  const std::string& text() const { return text_; }
  /// In the order of their first mention.
  const std::vector<std::string>& inputs() const { return inputs_; }
  /// In postfix order; needs depth() stack slots.
  std::span<const Step> steps() const { return steps_; }
  std::size_t depth() const { return depth_; }

  /// Bit i of `values` is the value of inputs()[i].
  bool Evaluate(std::uint32_t values) const;

 private:
  std::string text_;
  std::vector<std::string> inputs_;
  std::vector<Step> steps_;
  std::size_t depth_ = 0;
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_BOOLEAN_FUNCTION_H_
