// SPDX-License-Identifier: Apache-2.0
//
// Liberty's functions, against tables written out by hand and against random expressions whose
// value is known from how they were made.

#include "ternion/gates/boolean_function.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

namespace ternion::gates {
namespace {

/// "0111": the value for 0, 1, 2, ..., bit i of which is inputs()[i].
std::string TruthTable(const std::string& text) {
  const BooleanFunction function = BooleanFunction::Parse(text);
  std::string table;
  for (std::uint32_t values = 0; values < 1U << function.inputs().size(); ++values) {
    table += function.Evaluate(values) ? '1' : '0';
  }
  return table;
}

TEST(BooleanFunctionTest, Operators) {
  EXPECT_EQ(TruthTable("A"), "01");
  EXPECT_EQ(TruthTable("!A"), "10");
  EXPECT_EQ(TruthTable("A'"), "10");
  EXPECT_EQ(TruthTable("!A'"), "01");
  EXPECT_EQ(TruthTable("!!A''"), "01");
  for (const char* both : {"A * B", "A & B", "A B", "A(B)", "(A)B", "A\\\n B"}) {
    EXPECT_EQ(TruthTable(both), "0001") << both;
  }
  EXPECT_EQ(TruthTable("A + B"), "0111");
  EXPECT_EQ(TruthTable("A | B"), "0111");
  EXPECT_EQ(TruthTable("A ^ B"), "0110");
  EXPECT_EQ(TruthTable("0"), "0");
  EXPECT_EQ(TruthTable("1"), "1");
}

TEST(BooleanFunctionTest, Precedence) {
  // Inputs A, B, C are bits 0, 1, 2.
  EXPECT_EQ(TruthTable("A + B C"), "01010111");
  EXPECT_EQ(TruthTable("(A + B) C"), "00000111");
  EXPECT_EQ(TruthTable("A * B ^ C"), "00010100");  // A and (B xor C)
  EXPECT_EQ(TruthTable("A !B + C"), "01001111");
  EXPECT_EQ(TruthTable("A B' + !(A + C)"), "11100100");
}

TEST(BooleanFunctionTest, InputsInOrderOfMention) {
  const BooleanFunction function = BooleanFunction::Parse("(C1 & !a[3]) + C1 + _x.y");
  EXPECT_EQ(function.inputs(), (std::vector<std::string>{"C1", "a[3]", "_x.y"}));
  EXPECT_EQ(function.text(), "(C1 & !a[3]) + C1 + _x.y");
}

TEST(BooleanFunctionTest, DepthIsWhatTheStepsNeed) {
  EXPECT_EQ(BooleanFunction::Parse("A").depth(), 1U);
  EXPECT_EQ(BooleanFunction::Parse("A + B + C + D").depth(), 2U);
  EXPECT_EQ(BooleanFunction::Parse("A + (B + (C + D))").depth(), 4U);
}

TEST(BooleanFunctionTest, Errors) {
  for (const char* text :
       {"", "  ", "A +", "+ A", "(A", "A)", "A ! ", "A # B", "2", "A ^ ^ B", "()"}) {
    EXPECT_THROW(BooleanFunction::Parse(text), std::invalid_argument) << text;
  }
  std::string seventeen = "i0";
  for (int i = 1; i < 17; ++i) seventeen += " + i" + std::to_string(i);
  EXPECT_THROW(BooleanFunction::Parse(seventeen), std::invalid_argument);
  EXPECT_THROW(BooleanFunction::Parse(std::string(1000, '(') + "A" + std::string(1000, ')')),
               std::invalid_argument);
  EXPECT_THROW(BooleanFunction::Parse(std::string_view("A\0B", 3)), std::invalid_argument);
}

/// An expression over a, b, c, d and its value for the given inputs.
struct Made {
  std::string text;
  bool value = false;
};

using Random = std::mt19937;

std::uint32_t Below(Random& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

Made Make(Random& random, std::uint32_t values, int depth) {
  const std::uint32_t kind = depth == 0 ? 0 : Below(random, 5);
  if (kind == 0) {
    const std::uint32_t input = Below(random, 4);
    return {std::string(1, static_cast<char>('a' + input)), (values >> input & 1U) != 0};
  }
  const Made left = Make(random, values, depth - 1);
  if (kind == 1) return {"!(" + left.text + ")", !left.value};
  const Made right = Make(random, values, depth - 1);
  const std::string sign = kind == 2 ? " * " : kind == 3 ? " + " : " ^ ";
  const bool value = kind == 2   ? left.value && right.value
                     : kind == 3 ? left.value || right.value
                                 : left.value != right.value;
  return {"(" + left.text + ")" + sign + "(" + right.text + ")", value};
}

TEST(BooleanFunctionTest, RandomExpressions) {
  const std::uint32_t seed = 20240611;
  SCOPED_TRACE("seed " + std::to_string(seed));
  Random random(seed);
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t values = Below(random, 16);
    const Made made = Make(random, values, 5);
    const BooleanFunction function = BooleanFunction::Parse(made.text);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < function.inputs().size(); ++k) {
      bits |= (values >> (function.inputs()[k][0] - 'a') & 1U) << k;
    }
    ASSERT_EQ(function.Evaluate(bits), made.value) << made.text << " for " << values;
  }
}

}  // namespace
}  // namespace ternion::gates
