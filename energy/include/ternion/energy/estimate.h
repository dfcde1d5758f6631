// SPDX-License-Identifier: Apache-2.0
//
// Energy of a run: events counted by the executor times energy per event, for the ternary run and
// for the same products in FP16 (docs/energy.md has the formulas and what is left out).

#ifndef TERNION_ENERGY_ESTIMATE_H_
#define TERNION_ENERGY_ESTIMATE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/compiler/machine.h"
#include "ternion/energy/technology.h"
#include "ternion/sim/run_record.h"

namespace ternion::energy {

enum class Category : std::uint8_t { kArithmetic, kOnChipMemory, kDram };
inline constexpr std::size_t kCategories = 3;
/// "arithmetic", "on_chip_memory", "dram".
std::string_view Name(Category category);

/// One kind of event. energy_pj = events * energy_per_event_pj.
struct EnergyRow {
  Category category = Category::kArithmetic;
  std::string item;
  std::uint64_t events = 0;
  std::string event_unit;          ///< "operation" or "byte"
  double energy_per_event_pj = 0;  ///< the constant, per byte where the event is a byte
  double energy_pj = 0;
  Constant constant;  ///< with unit, technology, kind, mark and source
  std::string note;   ///< what the reader must know about this row; may be empty
};

/// One way of doing, or of accounting for, the run's products.
struct EnergySide {
  std::string id;     ///< "ternary", "ternary_published_accounting", "fp16"
  std::string title;  ///< for people
  std::vector<EnergyRow> rows;
  std::array<double, kCategories> category_pj{};  ///< sum of the rows, in row order
  double total_pj = 0;                            ///< sum of the categories, in order
  double per_token_pj = 0;                        ///< total over the tokens of the run

  double Of(Category category) const { return category_pj[static_cast<std::size_t>(category)]; }
};

/// FP16 over ternary; empty where the denominator is 0.
struct EnergyRatio {
  std::string what;
  std::optional<double> value;
};

/// The ratio of EnergyReport::ratios that also charges an INT8 add for every zero weight.
inline constexpr std::string_view kUngatedRatio = "arithmetic, zero weights charged an add";

/// Cycles of one unit. busy + the lost ones = cycles.
struct UnitCycles {
  struct Part {
    std::string name;  ///< "busy", "waits for token", ..., "idle"
    compiler::Counter counter;
    std::uint64_t cycles = 0;
  };
  std::string unit;  ///< "load", "execute", "store"
  std::vector<Part> parts;
};

/// Products of one BitLinear kind, over all layers and phases.
struct ProductKindRow {
  std::string name;  ///< "q_proj", ...
  std::uint64_t runs = 0;
  std::uint64_t multiply_accumulates = 0;
  double zero_weight_fraction = 0;  ///< weighted by multiply-accumulates
  std::uint64_t cycles = 0;
};

/// What the run was.
struct RunSummary {
  std::string backend;
  std::string model;
  std::string target;
  std::string packing;
  std::vector<std::string> phases;
  std::uint64_t tokens = 0;
  std::uint64_t products = 0;
  std::uint64_t multiply_accumulates = 0;
  std::uint64_t zero_weight_multiply_accumulates = 0;  ///< whose weight is 0
  std::uint64_t padding_lanes = 0;                     ///< lane steps beyond the matrices' edges
  std::uint64_t cycles = 0;  ///< 0 from the interpreter, which knows no time
  std::uint32_t frequency_mhz = 0;
  std::optional<sim::CheckResult> checked;
};

struct EnergyReport {
  RunSummary run;
  std::string technology_name;
  std::string technology;
  std::string technology_description;
  Constant dram;
  EnergySide ternary;            ///< INT8 adds of non-zero weights and INT32 accumulation
  EnergySide ternary_published;  ///< one INT8 add per multiply-accumulate, as the papers count
  EnergySide fp16;               ///< the same products, FP16 multiply and FP16 add
  std::vector<EnergyRatio> ratios;
  std::vector<UnitCycles> units;
  std::vector<ProductKindRow> kinds;
  std::vector<std::string> not_modelled;
  std::vector<std::string> assumptions;
};

/// The ratio named `what`, or empty when there is none or its denominator is 0.
std::optional<double> RatioOf(const EnergyReport& report, std::string_view what);

struct EstimateOptions {
  std::string dram;                       ///< id in the technology; empty: its default
  std::optional<double> dram_pj_per_bit;  ///< instead of the technology's figure
};

/// Throws Error when the technology lacks a figure, an option is out of range, the record has no
/// products or more non-zero weights, steps or bytes than can belong together.
EnergyReport Estimate(const sim::RunRecord& record, const Technology& technology,
                      const EstimateOptions& options = {});

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_ESTIMATE_H_
