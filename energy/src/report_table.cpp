// SPDX-License-Identifier: Apache-2.0
//
// The energy report for a terminal.

#include <fmt/format.h>

#include "format.h"
#include "sources.h"
#include "ternion/energy/report.h"

namespace ternion::energy {
namespace {

std::string Head(const EnergyReport& report) {
  const RunSummary& run = report.run;
  std::string phases;
  for (const std::string& phase : run.phases)
    phases += fmt::format("{}{}", phases.empty() ? "" : " + ", phase);
  std::string text =
      fmt::format("Energy of a run: model {}, target {}, backend {}, {}, weights packed as {}\n",
                  run.model, run.target, run.backend, phases, run.packing);
  text += fmt::format(
      "{} tokens, {} ternary products, {} multiply-accumulates, {} of them with a "
      "zero weight\n",
      FormatCount(run.tokens), FormatCount(run.products), FormatCount(run.multiply_accumulates),
      FormatShare(static_cast<double>(run.zero_weight_multiply_accumulates),
                  static_cast<double>(run.multiply_accumulates)));
  if (run.cycles > 0) {
    text += fmt::format("{} cycles at {} MHz\n", FormatCount(run.cycles), run.frequency_mhz);
  } else {
    text += "no cycles: the interpreter knows no time\n";
  }
  if (run.checked) {
    text += fmt::format("{} products checked against the reference, {} values differ\n",
                        FormatCount(run.checked->products), FormatCount(run.checked->mismatches));
  }
  text += fmt::format("Technology {}: {} {}: {}\n", report.technology_name,
                      report.technology_description, report.dram.label, ValueText(report.dram));
  return text;
}

/// What the gating of zero weights, which is assumed, is worth.
std::string UngatedLine(const EnergyReport& r) {
  return fmt::format("FP16/ternary in arithmetic if zero weights cost an add as well: {}\n",
                     FormatRatio(RatioOf(r, kUngatedRatio)));
}

std::string SplitTable(const EnergyReport& r) {
  const auto row = [&](const std::string& what, double ternary, double published, double fp16) {
    const auto ratio = [](double a, double b) {
      return FormatRatio(b == 0 ? std::nullopt : std::optional<double>(a / b));
    };
    return std::vector<std::string>{what,
                                    FormatEnergy(ternary),
                                    FormatEnergy(fp16),
                                    ratio(fp16, ternary),
                                    FormatEnergy(published),
                                    ratio(fp16, published)};
  };
  const auto category = [&](const std::string& what, Category c) {
    return row(what, r.ternary.Of(c), r.ternary_published.Of(c), r.fp16.Of(c));
  };
  return AlignedTable(
      {{"", "ternary", "FP16", "FP16/ternary", "ternary, papers' count", "FP16/that"},
       category("arithmetic", Category::kArithmetic),
       category("on-chip memory", Category::kOnChipMemory),
       category("DRAM", Category::kDram),
       row("total", r.ternary.total_pj, r.ternary_published.total_pj, r.fp16.total_pj),
       row("per token", r.ternary.per_token_pj, r.ternary_published.per_token_pj,
           r.fp16.per_token_pj)},
      {1, 2, 3, 4, 5});
}

std::string RowTable(const EnergySide& side, const Sources& sources) {
  std::vector<std::vector<std::string>> rows = {
      {side.title, "events", "", "pJ each", "energy", "source"}};
  for (const EnergyRow& row : side.rows) {
    rows.push_back({row.item, FormatCount(row.events),
                    row.event_unit + (row.events == 1 ? "" : "s"),
                    FormatExact(row.energy_per_event_pj), FormatEnergy(row.energy_pj),
                    fmt::format("[{}]", sources.NumberOf(row.constant))});
  }
  return AlignedTable(rows, {1, 3, 4});
}

std::string CycleTable(const EnergyReport& report) {
  std::vector<std::vector<std::string>> rows = {{"unit", "state", "cycles", "share"}};
  for (const UnitCycles& unit : report.units) {
    for (const UnitCycles::Part& part : unit.parts) {
      rows.push_back(
          {unit.unit, part.name, FormatCount(part.cycles),
           FormatShare(static_cast<double>(part.cycles), static_cast<double>(report.run.cycles))});
    }
  }
  return AlignedTable(rows, {2, 3});
}

std::string SourceList(const Sources& sources) {
  std::string text = "Sources\n";
  std::size_t number = 0;
  for (const Constant& c : sources.constants()) {
    text += fmt::format("[{}] {}, {}: {}, {}, {} [{}]: {}\n", ++number, c.label, c.technology,
                        ValueText(c), Name(c.kind), MarkText(c.mark), c.mark, c.source);
  }
  return text;
}

std::string List(const std::string& title, const std::vector<std::string>& lines) {
  std::string text = title + "\n";
  for (const std::string& line : lines) text += fmt::format("- {}\n", line);
  return text;
}

}  // namespace

std::string ToTable(const EnergyReport& report) {
  const Sources sources(report);
  std::vector<std::string> parts = {Head(report), SplitTable(report) + UngatedLine(report),
                                    RowTable(report.ternary, sources),
                                    RowTable(report.fp16, sources)};
  if (!report.units.empty()) parts.push_back(CycleTable(report));
  parts.push_back(SourceList(sources));
  parts.push_back(List("Assumptions", report.assumptions));
  parts.push_back(List("Not modelled", report.not_modelled));
  return fmt::format("{}", fmt::join(parts, "\n"));
}

}  // namespace ternion::energy
