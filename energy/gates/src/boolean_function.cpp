// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/boolean_function.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ternion::gates {
namespace {

constexpr std::size_t kMaxInputs = 16;
constexpr std::size_t kMaxNesting = 32;
/// More than any nesting allowed here can need: each level holds one operand per kind of operator.
constexpr std::size_t kMaxDepth = 128;

using Operation = BooleanFunction::Operation;
using Step = BooleanFunction::Step;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\'; }

bool IsNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool IsNamePart(char c) {
  return IsNameStart(c) || (c >= '0' && c <= '9') || c == '[' || c == ']' || c == '.' || c == '$';
}

/// Precedence from loosest: `+ |`, then `* &` and juxtaposition, then `^`, then `!` and `'`.
class Parser {
 public:
  Parser(std::string_view text, std::vector<std::string>& inputs, std::vector<Step>& steps)
      : text_(text), inputs_(inputs), steps_(steps) {}

  void Parse() {
    ParseOr();
    if (Peek() != '\0') Fail("unexpected '" + std::string(1, Peek()) + "'");
  }

 private:
  [[noreturn]] void Fail(const std::string& reason) const {
    throw std::invalid_argument("function \"" + std::string(text_.substr(0, 200)) +
                                "\": " + reason);
  }

  /// The next character that is no space; NUL at the end.
  char Peek() {
    while (position_ < text_.size() && IsSpace(text_[position_])) ++position_;
    if (position_ == text_.size()) return '\0';
    if (text_[position_] == '\0') Fail("a NUL byte");
    return text_[position_];
  }

  bool Take(char a, char b) {
    const char next = Peek();
    if (next == '\0' || (next != a && next != b)) return false;
    ++position_;
    return true;
  }

  void Emit(Operation operation) { steps_.push_back({operation, 0}); }

  void ParseOr() {
    ParseAnd();
    while (Take('+', '|')) {
      ParseAnd();
      Emit(Operation::kOr);
    }
  }

  void ParseAnd() {
    ParseXor();
    while (true) {
      const bool has_sign = Take('*', '&');
      const char next = Peek();
      const bool starts_operand =
          IsNameStart(next) || next == '!' || next == '(' || next == '0' || next == '1';
      if (!has_sign && !starts_operand) return;
      ParseXor();
      Emit(Operation::kAnd);
    }
  }

  void ParseXor() {
    ParseOperand();
    while (Take('^', '^')) {
      ParseOperand();
      Emit(Operation::kXor);
    }
  }

  void ParseOperand() {
    bool inverted = false;
    while (Take('!', '!')) inverted = !inverted;
    ParsePrimary();
    while (Take('\'', '\'')) inverted = !inverted;
    if (inverted) Emit(Operation::kNot);
  }

  void ParsePrimary() {
    const char next = Peek();
    if (next == '(') {
      if (++nesting_ > kMaxNesting) Fail("nested too deeply");
      ++position_;
      ParseOr();
      if (!Take(')', ')')) Fail("missing ')'");
      --nesting_;
    } else if (next == '0' || next == '1') {
      ++position_;
      Emit(next == '0' ? Operation::kZero : Operation::kOne);
    } else if (IsNameStart(next)) {
      ParseName();
    } else if (next == '\0') {
      Fail("ends where an operand is expected");
    } else {
      Fail("unexpected '" + std::string(1, next) + "'");
    }
  }

  void ParseName() {
    const std::size_t begin = position_;
    while (position_ < text_.size() && IsNamePart(text_[position_])) ++position_;
    const std::string name(text_.substr(begin, position_ - begin));
    auto found = std::find(inputs_.begin(), inputs_.end(), name);
    if (found == inputs_.end()) {
      if (inputs_.size() == kMaxInputs) Fail("more than 16 inputs");
      found = inputs_.insert(found, name);
    }
    steps_.push_back({Operation::kInput, static_cast<std::uint8_t>(found - inputs_.begin())});
  }

  std::string_view text_;
  std::vector<std::string>& inputs_;
  std::vector<Step>& steps_;
  std::size_t position_ = 0;
  std::size_t nesting_ = 0;
};

std::size_t Depth(std::span<const Step> steps) {
  std::size_t now = 0;
  std::size_t most = 0;
  for (const Step& step : steps) {
    switch (step.operation) {
      case Operation::kInput:
      case Operation::kZero:
      case Operation::kOne:
        most = std::max(most, ++now);
        break;
      case Operation::kNot:
        break;
      case Operation::kAnd:
      case Operation::kOr:
      case Operation::kXor:
        --now;
        break;
    }
  }
  return most;
}

}  // namespace

BooleanFunction BooleanFunction::Parse(std::string_view text) {
  BooleanFunction function;
  function.text_ = std::string(text);
  Parser(function.text_, function.inputs_, function.steps_).Parse();
  function.depth_ = Depth(function.steps_);
  if (function.depth_ > kMaxDepth) throw std::invalid_argument("function is nested too deeply");
  return function;
}

bool BooleanFunction::Evaluate(std::uint32_t values) const {
  std::array<bool, kMaxDepth> stack{};
  std::size_t top = 0;
  for (const Step& step : steps_) {
    switch (step.operation) {
      case Operation::kInput:
        stack.at(top++) = ((values >> step.input) & 1U) != 0;
        break;
      case Operation::kZero:
        stack.at(top++) = false;
        break;
      case Operation::kOne:
        stack.at(top++) = true;
        break;
      case Operation::kNot:
        stack.at(top - 1) = !stack.at(top - 1);
        break;
      case Operation::kAnd:
        --top;
        stack.at(top - 1) = stack.at(top - 1) && stack.at(top);
        break;
      case Operation::kOr:
        --top;
        stack.at(top - 1) = stack.at(top - 1) || stack.at(top);
        break;
      case Operation::kXor:
        --top;
        stack.at(top - 1) = stack.at(top - 1) != stack.at(top);
        break;
    }
  }
  return stack.at(0);
}

}  // namespace ternion::gates
