// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/target.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <vector>

#include "crc32.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::array<std::string_view, kColumnForms> kColumnFormNames = {"adder_tree", "carry_save",
                                                                         "pipelined"};

}  // namespace

std::string_view Name(ColumnForm form) { return kColumnFormNames[static_cast<std::size_t>(form)]; }

std::optional<ColumnForm> FindColumnForm(std::string_view name) {
  for (std::size_t i = 0; i < kColumnForms; ++i) {
    if (kColumnFormNames[i] == name) return static_cast<ColumnForm>(i);
  }
  return std::nullopt;
}

std::uint32_t Target::column_bytes(Packing packing) const {
  if (arithmetic != Arithmetic::kTernary) return (lanes * Traits(arithmetic).weight_bits + 7) / 8;
  return packing == Packing::kBase3 ? (lanes + 4) / 5 : (lanes + 3) / 4;
}

std::uint32_t Target::column_latency() const {
  if (arithmetic != Arithmetic::kTernary) return Traits(arithmetic).column_latency;
  if (column != ColumnForm::kPipelined) return 1;
  const auto levels = static_cast<std::uint32_t>(std::bit_width(lanes - 1));
  return (levels + 1) / 2;
}

std::uint64_t Target::on_chip_bytes() const {
  // Ternary weights are held as 2-bit codes; a tile of them may end inside a byte only when the
  // buffer does, so the bits are summed before rounding up.
  const std::uint64_t weight_bits =
      std::uint64_t{weight_tiles} * lanes * columns * Traits(arithmetic).weight_bits;
  return (weight_bits + 7) / 8 + std::uint64_t{activation_vectors} * vector_bytes() +
         (std::uint64_t{accumulator_words} + start_words) * accumulator_word_bytes() +
         std::uint64_t{scale_words} * 4 + std::uint64_t{read_fifo_beats} * bus_bytes();
}

void RequireTernary(const Target& target) {
  if (target.arithmetic == Arithmetic::kTernary) return;
  throw Error("target " + target.name, "arithmetic",
              fmt::format("{} exists for timing alone", Traits(target.arithmetic).name));
}

std::uint32_t Target::fingerprint() const {
  std::vector<std::uint32_t> fields = {
      lanes,           columns,      unpack_columns,     data_bits,         max_burst_beats,
      read_fifo_beats, weight_tiles, activation_vectors, accumulator_words, start_words};
  // Hardware without the stage is the hardware it was before there was a stage.
  if (has_float_stage()) fields.insert(fields.end(), {float_lanes, scale_words});
  if (arithmetic != Arithmetic::kTernary) {
    fields.push_back(static_cast<std::uint32_t>(arithmetic));
  }
  std::vector<std::uint8_t> bytes(4 * fields.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(fields[i / 4] >> (8 * (i % 4)));
  }
  return Crc32(bytes);
}

}  // namespace ternion::compiler
