// SPDX-License-Identifier: Apache-2.0

#include "events.h"

#include <array>
#include <string>

#include "ternion/util/error.h"

namespace ternion::energy {
namespace {

using compiler::Counter;

constexpr std::string_view kSource = "run record";

/// Runs times tokens: how often each weight of the row was used.
std::uint64_t Uses(const sim::ProductRecord& row) {
  return Multiply(row.runs, row.tokens, "tokens");
}

std::uint64_t Macs(const sim::ProductRecord& row) {
  return Multiply(Uses(row), std::uint64_t{row.in_features} * row.out_features,
                  "multiply_accumulates");
}

void CheckRow(const sim::ProductRecord& row, const compiler::Target& target) {
  const std::string name = ToString(row.id);
  if (row.status != compiler::Status::kNone) {
    throw Error(kSource, name,
                "ended with status " + std::string(compiler::Name(row.status)) +
                    "; energy is estimated for complete products only");
  }
  const std::uint64_t steps = At(row.counters, Counter::kSteps);
  if (Multiply(steps, TileWeights(target), "steps") < Macs(row)) {
    throw Error(kSource, name,
                "its " + std::to_string(steps) +
                    " tile steps cannot have computed its multiply-accumulates");
  }
}

}  // namespace

std::uint64_t Multiply(std::uint64_t a, std::uint64_t b, std::string_view what) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw Error(kSource, what, "passes 64 bits");
  return product;
}

std::uint64_t Sum(std::uint64_t a, std::uint64_t b, std::string_view what) {
  std::uint64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw Error(kSource, what, "passes 64 bits");
  return sum;
}

std::uint64_t TileWeights(const compiler::Target& target) {
  return std::uint64_t{target.lanes} * target.columns;
}

std::uint64_t TileBufferBytes(const compiler::Target& target) {
  return TileWeights(target) / 4 + (TileWeights(target) % 4 != 0 ? 1 : 0);
}

BufferSizes SizesOf(const compiler::Target& target) {
  BufferSizes sizes;
  sizes.weight = Multiply(target.weight_tiles, TileBufferBytes(target), "weight_tiles");
  sizes.activation = std::uint64_t{target.activation_vectors} * target.lanes;
  sizes.accumulator =
      Multiply(target.accumulator_words, 4 * std::uint64_t{target.columns}, "accumulator_words");
  sizes.start = Multiply(target.start_words, 4 * std::uint64_t{target.columns}, "start_words");
  sizes.read_fifo = std::uint64_t{target.read_fifo_beats} * target.bus_bytes();
  return sizes;
}

Events CountEvents(const sim::RunRecord& record) {
  if (record.products.empty()) throw Error(kSource, "products", "holds no product to estimate");
  Events e;
  for (const sim::ProductRecord& row : record.products) {
    CheckRow(row, record.target);
    if (row.tokens == 1) e.decode_macs = Sum(e.decode_macs, Macs(row), "multiply_accumulates");
    e.zero_weight_macs =
        Sum(e.zero_weight_macs, Multiply(Uses(row), row.zero_weights, "zeros"), "zero_weights");
  }
  const compiler::Counters totals = record.Totals();
  e.tokens = record.Tokens();
  e.multiply_accumulates = record.MultiplyAccumulates();
  e.steps = At(totals, Counter::kSteps);
  e.padding_lanes = Multiply(e.steps, TileWeights(record.target), "steps") - e.multiply_accumulates;
  e.cycles = At(totals, Counter::kCycles);
  e.weight_tiles_loaded = At(totals, Counter::kWeightTilesLoaded);
  e.weight_tiles_read = At(totals, Counter::kWeightTilesRead);
  e.vectors_loaded = At(totals, Counter::kVectorsLoaded);
  e.vectors_read = At(totals, Counter::kVectorsRead);
  e.start_reads = At(totals, Counter::kStartReads);
  e.accumulator_reads = At(totals, Counter::kAccumulatorReads);
  e.accumulator_writes = At(totals, Counter::kAccumulatorWrites);
  e.output_reads = At(totals, Counter::kOutputReads);
  e.read_bytes = At(totals, Counter::kReadBytes);
  e.write_bytes = At(totals, Counter::kWriteBytes);
  e.fetch_bytes = At(totals, Counter::kFetchBytes);
  e.packed_weight_bytes =
      Multiply(e.weight_tiles_loaded, record.target.tile_bytes(record.packing), "weight tiles");
  e.activation_bytes = Multiply(e.vectors_loaded, record.target.lanes, "activation vectors");
  const std::uint64_t words = Sum(e.packed_weight_bytes, e.activation_bytes, "bytes read");
  if (words > e.read_bytes) {
    throw Error(kSource, "totals.read_bytes",
                std::to_string(e.read_bytes) + " bytes cannot hold the " + std::to_string(words) +
                    " bytes of weights and activations loaded");
  }
  e.other_read_bytes = e.read_bytes - words;
  return e;
}

std::vector<ProductKindRow> KindRows(const sim::RunRecord& record) {
  struct Sums {
    std::uint64_t runs = 0, macs = 0, zeros = 0, cycles = 0;
  };
  std::array<Sums, model::kLinearKinds> sums{};
  for (const sim::ProductRecord& row : record.products) {
    Sums& kind = sums[static_cast<std::size_t>(row.id.kind)];
    kind.runs = Sum(kind.runs, row.runs, "runs");
    kind.macs = Sum(kind.macs, Macs(row), "multiply_accumulates");
    kind.zeros = Sum(kind.zeros, Multiply(Uses(row), row.zero_weights, "zeros"), "zero_weights");
    kind.cycles = Sum(kind.cycles, At(row.counters, Counter::kCycles), "cycles");
  }
  std::vector<ProductKindRow> rows;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i].runs == 0) continue;
    rows.push_back(
        {std::string(model::Name(static_cast<model::LinearKind>(i))), sums[i].runs, sums[i].macs,
         static_cast<double>(sums[i].zeros) / static_cast<double>(sums[i].macs), sums[i].cycles});
  }
  return rows;
}

}  // namespace ternion::energy
