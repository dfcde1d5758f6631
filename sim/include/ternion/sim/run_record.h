// SPDX-License-Identifier: Apache-2.0
//
// What a run did: which products, on which target, with which counters. One schema from the
// functional interpreter, the SystemC model and the Verilated RTL (docs/run-record.md).

#ifndef TERNION_SIM_RUN_RECORD_H_
#define TERNION_SIM_RUN_RECORD_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/model/executor.h"

namespace ternion::sim {

inline constexpr std::string_view kRunRecordSchema = "ternion.run/1";

/// "base3" or "two_bit", as in the run record.
std::string_view Name(compiler::Packing packing);

/// All runs of one BitLinear with the same phase and number of tokens, added up.
struct ProductRecord {
  compiler::Phase phase = compiler::Phase::kDecode;
  model::LinearId id;
  std::uint32_t tokens = 0;        ///< M of each run, at least 1
  std::uint32_t in_features = 0;   ///< K, at least 1
  std::uint32_t out_features = 0;  ///< N, at least 1
  std::uint64_t zero_weights = 0;  ///< zeros among the K x N weights, at most K x N
  std::uint64_t runs = 0;          ///< how often it ran, at least 1
  compiler::Status status = compiler::Status::kNone;  ///< the last one other than kNone, if any
  compiler::Counters counters{};                      ///< summed over the runs
  /// Of the first run alone, and only when asked for; empty otherwise.
  std::vector<compiler::InstructionTiming> timings;

  friend bool operator==(const ProductRecord&, const ProductRecord&) = default;
};

/// Outcome of comparing products with the reference (model::CheckedExecutor).
struct CheckResult {
  std::uint64_t products = 0;    ///< products compared
  std::uint64_t mismatches = 0;  ///< values that differed
  friend bool operator==(const CheckResult&, const CheckResult&) = default;
};

/// Memory is bounded by the number of different (phase, product, tokens), not by the run's length.
struct RunRecord {
  std::string backend;  ///< Machine::name(): "interpreter", "cycle", "timing",
                        ///< "systemc", "rtl" or "rtl-behavioral"
  std::string model;    ///< name of the model, for people
  compiler::Target target;
  compiler::Packing packing = compiler::Packing::kBase3;
  std::vector<ProductRecord> products;  ///< in order of first appearance
  std::optional<CheckResult> checked;

  /// Adds one product. `keep_timings` keeps the instruction timings of each row's first run.
  /// Throws Error when the product's shape, zeros or packing contradict the record, or when a
  /// counter passes 64 bits.
  void Add(const compiler::ProductRun& run, compiler::Phase phase, bool keep_timings = false);

  /// Phases met, in order of first appearance.
  std::vector<compiler::Phase> Phases() const;
  /// Counters of all products added up. Throws Error when one passes 64 bits.
  compiler::Counters Totals() const;
  /// Sum of runs * M * K * N. Throws Error when it passes 64 bits.
  std::uint64_t MultiplyAccumulates() const;
  /// Products run, each time counted.
  std::uint64_t ProductRuns() const;
  /// Token vectors that went through the model: for the (layer, kind) with the most of them,
  /// the sum of runs * M. Every product of a whole forward pass has the same number.
  std::uint64_t Tokens() const;
};

/// Throws Error with `source` when, for a unit, busy + stalls + idle is not the cycles.
void CheckUnitSums(const compiler::Counters& counters, const std::string& source,
                   const std::string& field);

/// The JSON text, indented by one blank per level, ending in a newline. Same record, same bytes.
std::string ToJson(const RunRecord& record);

/// Inverse of ToJson. `source` names the text in errors. Throws Error naming source, field and
/// reason: not JSON, an unknown schema or field, a missing field, a wrong type, a negative or too
/// large number, an unknown name, a unit whose busy + stalls + idle is not its cycles, two rows
/// for one product, or totals that are not the sum of the rows.
RunRecord FromJson(std::string_view text, const std::string& source);

void SaveRunRecord(const RunRecord& record, const std::filesystem::path& path);
RunRecord LoadRunRecord(const std::filesystem::path& path);

}  // namespace ternion::sim

#endif  // TERNION_SIM_RUN_RECORD_H_
