// SPDX-License-Identifier: Apache-2.0

#include "logic_program.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace ternion::gates {
namespace {

/// Bit v is the function's value where bit i of v is input i.
using TruthTable = std::vector<bool>;

TruthTable TableOf(const BooleanFunction& function, const std::vector<std::string>& inputs) {
  std::vector<std::size_t> places;
  for (const std::string& name : function.inputs()) {
    const auto at = std::find(inputs.begin(), inputs.end(), name);
    if (at == inputs.end()) throw std::invalid_argument(name + " is not an input of the cell");
    places.push_back(static_cast<std::size_t>(at - inputs.begin()));
  }
  TruthTable table(std::size_t{1} << inputs.size());
  for (std::size_t v = 0; v < table.size(); ++v) {
    std::uint32_t values = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      values |= static_cast<std::uint32_t>(v >> places[i] & 1U) << i;
    }
    table[v] = function.Evaluate(values);
  }
  return table;
}

class Compiler {
 public:
  explicit Compiler(std::size_t inputs) {
    program_.inputs = static_cast<std::uint16_t>(inputs);
    for (std::size_t i = 0; i < inputs; ++i) {
      TruthTable table(std::size_t{1} << inputs);
      for (std::size_t v = 0; v < table.size(); ++v) table[v] = (v >> i & 1U) != 0;
      known_[table] = static_cast<std::uint16_t>(i);
    }
  }

  std::uint16_t Add(const TruthTable& table) {
    const auto at = known_.find(table);
    if (at != known_.end()) return at->second;
    const LogicNode node = Node(table);
    program_.nodes.push_back(node);
    const auto value = static_cast<std::uint16_t>(program_.inputs + program_.nodes.size() - 1);
    known_[table] = value;
    return value;
  }

  LogicProgram Finish() && { return std::move(program_); }

 private:
  using Kind = LogicNode::Kind;

  LogicNode Node(const TruthTable& table) {
    if (IsAll(table, false)) return {.kind = Kind::kZero};
    if (IsAll(table, true)) return {.kind = Kind::kOne};
    // The last input it depends on decides; both halves depend on fewer.
    std::uint16_t input = program_.inputs;
    TruthTable low, high;
    do {
      --input;
      low = Cofactor(table, input, false);
      high = Cofactor(table, input, true);
    } while (low == high);
    const bool low_zero = IsAll(low, false);
    const bool low_one = IsAll(low, true);
    const bool high_zero = IsAll(high, false);
    const bool high_one = IsAll(high, true);
    if (low_one && high_zero) return {.kind = Kind::kNot, .select = input};
    if (low_zero) return {.kind = Kind::kAnd, .select = input, .high = Add(high)};
    if (low_one) return {.kind = Kind::kOrNot, .select = input, .high = Add(high)};
    if (high_zero) return {.kind = Kind::kAndNot, .select = input, .low = Add(low)};
    if (high_one) return {.kind = Kind::kOr, .select = input, .low = Add(low)};
    TruthTable inverse = high;
    inverse.flip();
    if (inverse == low) return {.kind = Kind::kXor, .select = input, .low = Add(low)};
    const std::uint16_t high_value = Add(high);
    return {.kind = Kind::kMux, .select = input, .high = high_value, .low = Add(low)};
  }

  static bool IsAll(const TruthTable& table, bool value) {
    return std::find(table.begin(), table.end(), !value) == table.end();
  }

  static TruthTable Cofactor(const TruthTable& table, std::uint16_t input, bool value) {
    TruthTable half(table.size());
    const std::size_t bit = std::size_t{1} << input;
    for (std::size_t v = 0; v < table.size(); ++v) half[v] = table[value ? v | bit : v & ~bit];
    return half;
  }

  LogicProgram program_;
  std::map<TruthTable, std::uint16_t> known_;
};

}  // namespace

LogicProgram CompileLogic(const std::vector<const BooleanFunction*>& functions,
                          const std::vector<std::string>& inputs) {
  if (inputs.size() > 12) throw std::invalid_argument("a cell may have at most 12 inputs");
  Compiler compiler(inputs.size());
  std::vector<std::uint16_t> outputs;
  outputs.reserve(functions.size());
  for (const BooleanFunction* function : functions) {
    outputs.push_back(compiler.Add(TableOf(*function, inputs)));
  }
  LogicProgram program = std::move(compiler).Finish();
  program.outputs = std::move(outputs);
  return program;
}

}  // namespace ternion::gates
