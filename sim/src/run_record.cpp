// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/run_record.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Counters;

constexpr std::string_view kSource = "run record";

std::uint64_t CheckedAdd(std::uint64_t a, std::uint64_t b, std::string_view field) {
  std::uint64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw Error(kSource, field, "passes 64 bits");
  return sum;
}

std::uint64_t CheckedMultiply(std::uint64_t a, std::uint64_t b, std::string_view field) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw Error(kSource, field, "passes 64 bits");
  return product;
}

void AddCounters(Counters& sum, const Counters& more) {
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    sum[i] = CheckedAdd(sum[i], more[i], compiler::Name(static_cast<Counter>(i)));
  }
}

struct Unit {
  std::string_view name;
  std::span<const Counter> parts;
};

constexpr std::array kLoadParts = {Counter::kLoadBusy, Counter::kLoadStallToken,
                                   Counter::kLoadStallMemory, Counter::kLoadIdle};
constexpr std::array kExecuteParts = {Counter::kExecuteBusy,       Counter::kExecuteStallLoad,
                                      Counter::kExecuteStallStore, Counter::kExecuteStallPort,
                                      Counter::kExecuteDrain,      Counter::kExecuteIdle};
constexpr std::array kStoreParts = {Counter::kStoreBusy, Counter::kStoreStallToken,
                                    Counter::kStoreStallRead, Counter::kStoreStallMemory,
                                    Counter::kStoreIdle};

}  // namespace

std::string_view Name(compiler::Packing packing) {
  return packing == compiler::Packing::kBase3 ? "base3" : "two_bit";
}

void CheckUnitSums(const Counters& counters, const std::string& source, const std::string& field) {
  const std::array<Unit, 3> units = {Unit{"load", kLoadParts}, Unit{"execute", kExecuteParts},
                                     Unit{"store", kStoreParts}};
  const std::uint64_t cycles = At(counters, Counter::kCycles);
  for (const Unit& unit : units) {
    std::uint64_t left = cycles;
    bool fits = true;
    for (const Counter part : unit.parts) {
      fits = fits && At(counters, part) <= left;
      if (fits) left -= At(counters, part);
    }
    if (!fits || left != 0) {
      throw Error(source, field,
                  "busy, stall and idle cycles of the " + std::string(unit.name) +
                      " unit do not add up to cycles = " + std::to_string(cycles));
    }
  }
}

void RunRecord::Add(const compiler::ProductRun& run, compiler::Phase phase, bool keep_timings) {
  const compiler::Segment& segment = run.segment;
  const std::string field = ToString(segment.id);
  if (!products.empty() && segment.packing != packing) {
    throw Error(kSource, field, "is packed differently from the products before it");
  }
  if (!segment.zero_weights) {
    throw Error(kSource, field, "has an unknown number of zero weights: compile it with one given");
  }
  const auto same = [&](const ProductRecord& row) {
    return row.phase == phase && row.id == segment.id && row.tokens == segment.tokens;
  };
  auto row = std::find_if(products.begin(), products.end(), same);
  if (row == products.end()) {
    ProductRecord fresh;
    fresh.phase = phase;
    fresh.id = segment.id;
    fresh.tokens = segment.tokens;
    fresh.in_features = segment.in_features;
    fresh.out_features = segment.out_features;
    fresh.zero_weights = *segment.zero_weights;
    if (keep_timings) fresh.timings = run.result.timings;
    packing = segment.packing;
    row = products.insert(products.end(), std::move(fresh));
  }
  if (row->in_features != segment.in_features || row->out_features != segment.out_features ||
      row->zero_weights != segment.zero_weights) {
    throw Error(kSource, field, "has another shape or other weights than when it ran before");
  }
  AddCounters(row->counters, run.result.counters);
  ++row->runs;
  if (run.result.status != compiler::Status::kNone) row->status = run.result.status;
}

std::vector<compiler::Phase> RunRecord::Phases() const {
  std::vector<compiler::Phase> phases;
  for (const ProductRecord& row : products) {
    if (std::find(phases.begin(), phases.end(), row.phase) == phases.end()) {
      phases.push_back(row.phase);
    }
  }
  return phases;
}

Counters RunRecord::Totals() const {
  Counters totals{};
  for (const ProductRecord& row : products) AddCounters(totals, row.counters);
  return totals;
}

std::uint64_t RunRecord::MultiplyAccumulates() const {
  constexpr std::string_view kField = "multiply_accumulates";
  std::uint64_t sum = 0;
  for (const ProductRecord& row : products) {
    const std::uint64_t weights = std::uint64_t{row.in_features} * row.out_features;
    const std::uint64_t vectors = CheckedMultiply(row.runs, row.tokens, kField);
    sum = CheckedAdd(sum, CheckedMultiply(weights, vectors, kField), kField);
  }
  return sum;
}

std::uint64_t RunRecord::ProductRuns() const {
  std::uint64_t sum = 0;
  for (const ProductRecord& row : products) sum = CheckedAdd(sum, row.runs, "runs");
  return sum;
}

std::uint64_t RunRecord::Tokens() const {
  std::map<model::LinearId, std::uint64_t> tokens;
  for (const ProductRecord& row : products) {
    std::uint64_t& sum = tokens[row.id];
    sum = CheckedAdd(sum, CheckedMultiply(row.runs, row.tokens, "tokens"), "tokens");
  }
  std::uint64_t most = 0;
  for (const auto& [id, sum] : tokens) most = std::max(most, sum);
  return most;
}

void SaveRunRecord(const RunRecord& record, const std::filesystem::path& path) {
  WriteAtomically(path, ToJson(record));
}

RunRecord LoadRunRecord(const std::filesystem::path& path) {
  return FromJson(ReadText(path), path.string());
}

}  // namespace ternion::sim
