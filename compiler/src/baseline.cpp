// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::array<std::string_view, 3> kEqualNames = {"peak", "area", "bandwidth"};
constexpr double kFewestLanes = 8;

/// Lanes times columns that the baseline may have.
double Multipliers(const Target& ternary, Arithmetic arithmetic, Equal equal, double area_ratio) {
  const double own = double(ternary.lanes) * ternary.columns;
  if (equal == Equal::kPeak) return own;
  if (equal == Equal::kArea) return own / area_ratio;
  const double packed_bits = 8.0 * ternary.column_bytes(Packing::kBase3) / ternary.lanes;
  return own * packed_bits / Traits(arithmetic).weight_bits;
}

void Shrink(Target& target, double multipliers) {
  while (multipliers / target.columns < kFewestLanes && target.columns % 2 == 0 &&
         target.accumulator_word_bytes() / 2 % target.bus_bytes() == 0) {
    target.columns /= 2;
  }
  const double lanes = std::floor(multipliers / target.columns);
  target.lanes = std::max(2U, std::min(target.lanes, static_cast<std::uint32_t>(lanes)));
  while (target.columns % target.unpack_columns != 0) --target.unpack_columns;
}

/// Words of `now` bytes that fit where `words` of `before` bytes were.
std::uint32_t Refill(const Target& target, std::string_view buffer, std::uint32_t words,
                     double before, double now) {
  const double fit = std::floor(words * before / now);
  if (fit < 1) {
    throw Error("baseline of " + target.name, buffer, "holds less than one of the wider words");
  }
  return static_cast<std::uint32_t>(std::min(fit, 65536.0));
}

}  // namespace

std::string_view Name(Equal equal) { return kEqualNames[static_cast<std::size_t>(equal)]; }

std::optional<Equal> FindEqual(std::string_view name) {
  for (std::size_t i = 0; i < kEqualNames.size(); ++i) {
    if (kEqualNames[i] == name) return static_cast<Equal>(i);
  }
  return std::nullopt;
}

Target MakeBaseline(const Target& ternary, Arithmetic arithmetic, Equal equal, double area_ratio) {
  RequireTernary(ternary);
  if (equal == Equal::kArea && !(area_ratio > 0)) {
    throw Error("baseline of " + ternary.name, "area ratio", "must be positive");
  }
  if (arithmetic == Arithmetic::kTernary) return ternary;
  Target target = ternary;
  target.arithmetic = arithmetic;
  target.name = fmt::format("{}-{}-{}", ternary.name, Traits(arithmetic).name, Name(equal));
  if (equal != Equal::kPeak) {
    Shrink(target, Multipliers(ternary, arithmetic, equal, area_ratio));
  }
  const auto tile_bits = [](const Target& t) {
    return double(t.lanes) * t.columns * Traits(t.arithmetic).weight_bits;
  };
  target.weight_tiles =
      Refill(target, "weight_tiles", ternary.weight_tiles, tile_bits(ternary), tile_bits(target));
  target.activation_vectors = Refill(target, "activation_vectors", ternary.activation_vectors,
                                     ternary.vector_bytes(), target.vector_bytes());
  target.accumulator_words =
      Refill(target, "accumulator_words", ternary.accumulator_words,
             ternary.accumulator_word_bytes(), target.accumulator_word_bytes());
  target.start_words = Refill(target, "start_words", ternary.start_words,
                              ternary.accumulator_word_bytes(), target.accumulator_word_bytes());
  return target;
}

}  // namespace ternion::compiler
