// SPDX-License-Identifier: Apache-2.0
//
// The energy report as one page for a browser.

#include <fmt/format.h>

#include <algorithm>

#include "format.h"
#include "html.h"
#include "html_bars.h"
#include "sources.h"
#include "ternion/energy/report.h"

namespace ternion::energy {
namespace {

constexpr std::string_view kMicro = "\xC2\xB5";

std::string Energy(double pj) { return FormatEnergy(pj, kMicro); }

std::vector<BarPart> EnergyParts(const EnergySide& side) {
  const auto part = [&](const std::string& name, Category c, int colour) {
    return BarPart{name, side.Of(c), colour,
                   Energy(side.Of(c)) + " (" + FormatShare(side.Of(c), side.total_pj) + ")"};
  };
  return {part("arithmetic", Category::kArithmetic, 1),
          part("on-chip memory", Category::kOnChipMemory, 2), part("DRAM", Category::kDram, 3)};
}

std::string EnergyBars(const EnergyReport& r) {
  const double full = std::max({r.ternary.total_pj, r.ternary_published.total_pj, r.fp16.total_pj});
  Html html;
  html.Element("h2", "Where the energy goes");
  html.Open("figure");
  html.Raw(Legend({{"arithmetic", 1}, {"on-chip memory", 2}, {"DRAM", 3}}));
  html.Open("div", {{"class", "bars"}});
  html.Raw(Bar("Ternary", EnergyParts(r.ternary), full, Energy(r.ternary.total_pj)));
  html.Raw(Bar("FP16", EnergyParts(r.fp16), full, Energy(r.fp16.total_pj)));
  html.Close("div");
  html.Element("figcaption",
               "Total energy of the run's ternary products, and of the same products "
               "in FP16, on one scale.");
  html.Close("figure");
  html.Open("figure");
  html.Open("div", {{"class", "bars"}});
  const auto arithmetic = [&](const std::string& name, const EnergySide& side) {
    const double pj = side.Of(Category::kArithmetic);
    html.Raw(Bar(name, {{"arithmetic", pj, 1, Energy(pj)}}, r.fp16.Of(Category::kArithmetic),
                 Energy(pj)));
  };
  arithmetic("Ternary", r.ternary);
  arithmetic("Ternary, papers\xE2\x80\x99 count", r.ternary_published);
  arithmetic("FP16", r.fp16);
  html.Close("div");
  html.Element("figcaption",
               "Arithmetic alone. The papers count one INT8 add per multiply-accumulate; the first "
               "bar adds the INT32 accumulation and takes zero weights as still. If they cost an "
               "add as well, FP16 over ternary is " +
                   FormatRatio(RatioOf(r, kUngatedRatio)) + ".");
  return html.Close("figure").Take();
}

std::string SplitTable(const EnergyReport& r) {
  Html html;
  html.Open("div", {{"class", "scroll"},
                    {"tabindex", "0"},
                    {"role", "region"},
                    {"aria-label", "Energy by category"}})
      .Open("table");
  html.HeadRow(
      {"", "ternary", "FP16", "FP16 / ternary", "ternary, papers\xE2\x80\x99 count", "FP16 / that"},
      {1, 2, 3, 4, 5});
  html.Open("tbody");
  const auto row = [&](const std::string& what, double ternary, double published, double fp16) {
    const auto ratio = [](double a, double b) {
      return FormatRatio(b == 0 ? std::nullopt : std::optional<double>(a / b));
    };
    html.Row({what, Energy(ternary), Energy(fp16), ratio(fp16, ternary), Energy(published),
              ratio(fp16, published)},
             {1, 2, 3, 4, 5});
  };
  const auto category = [&](const std::string& what, Category c) {
    row(what, r.ternary.Of(c), r.ternary_published.Of(c), r.fp16.Of(c));
  };
  category("arithmetic", Category::kArithmetic);
  category("on-chip memory", Category::kOnChipMemory);
  category("DRAM", Category::kDram);
  row("total", r.ternary.total_pj, r.ternary_published.total_pj, r.fp16.total_pj);
  row("per token", r.ternary.per_token_pj, r.ternary_published.per_token_pj, r.fp16.per_token_pj);
  return html.Close("tbody").Close("table").Close("div").Take();
}

int CycleColour(const UnitCycles::Part& part) {
  if (part.name == "busy") return 3;
  if (part.name == "idle") return 6;
  if (part.name == "waits for memory") return 2;
  if (part.name == "drains") return 1;
  return 4;
}

std::string CycleBars(const EnergyReport& r) {
  Html html;
  html.Element("h2", "Where the cycles go");
  if (r.units.empty()) {
    html.Element("p", "This run came from the functional interpreter, which knows no time.");
    return html.Take();
  }
  html.Open("figure");
  html.Raw(Legend({{"busy", 3},
                   {"waits for memory", 2},
                   {"waits for another unit", 4},
                   {"drains", 1},
                   {"idle", 6}}));
  html.Open("div", {{"class", "bars"}});
  const auto cycles = static_cast<double>(r.run.cycles);
  for (const UnitCycles& unit : r.units) {
    std::vector<BarPart> parts;
    for (const UnitCycles::Part& part : unit.parts) {
      const auto value = static_cast<double>(part.cycles);
      parts.push_back({part.name, value, CycleColour(part),
                       FormatCount(part.cycles) + " (" + FormatShare(value, cycles) + ")"});
    }
    html.Raw(Bar(unit.unit, parts, cycles,
                 FormatShare(static_cast<double>(unit.parts.front().cycles), cycles) + " busy"));
  }
  html.Close("div");
  html.Element("figcaption",
               fmt::format("{} cycles at {} MHz, from the {} counters; host time is "
                           "not counted.",
                           FormatCount(r.run.cycles), r.run.frequency_mhz, r.run.backend));
  html.Close("figure");
  html.Open("div", {{"class", "scroll"},
                    {"tabindex", "0"},
                    {"role", "region"},
                    {"aria-label", "Cycles by unit"}})
      .Open("table");
  html.HeadRow({"unit", "state", "cycles", "share"}, {2, 3}).Open("tbody");
  for (const UnitCycles& unit : r.units) {
    for (const UnitCycles::Part& part : unit.parts) {
      html.Row({unit.unit, part.name, FormatCount(part.cycles),
                FormatShare(static_cast<double>(part.cycles), cycles)},
               {2, 3});
    }
  }
  return html.Close("tbody").Close("table").Close("div").Take();
}

std::string EventTable(const EnergySide& side, const Sources& sources) {
  Html html;
  html.Element("h2", side.title);
  html.Open(
          "div",
          {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", side.title}})
      .Open("table");
  html.HeadRow({"event", "category", "count", "unit", "pJ each", "energy", "source", "note"},
               {2, 4, 5});
  html.Open("tbody");
  for (const EnergyRow& row : side.rows) {
    std::string category(Name(row.category));
    if (row.category == Category::kOnChipMemory) category = "on-chip memory";
    if (row.category == Category::kDram) category = "DRAM";
    html.Row({row.item, category, FormatCount(row.events), row.event_unit,
              FormatExact(row.energy_per_event_pj), Energy(row.energy_pj),
              fmt::format("[{}]", sources.NumberOf(row.constant)), row.note},
             {2, 4, 5});
  }
  return html.Close("tbody").Close("table").Close("div").Take();
}

std::string SourceTable(const Sources& sources) {
  Html html;
  html.Element("h2", "Sources");
  html.Open("div",
            {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Sources"}})
      .Open("table");
  html.HeadRow({"", "constant", "technology", "value", "kind", "mark", "source"}, {});
  html.Open("tbody");
  std::size_t number = 0;
  for (const Constant& c : sources.constants()) {
    html.Row({fmt::format("[{}]", ++number), c.label, c.technology, ValueText(c),
              std::string(Name(c.kind)), fmt::format("[{}]", c.mark), c.source},
             {});
  }
  return html.Close("tbody").Close("table").Close("div").Take() + MarkLegend();
}

std::string KindTable(const EnergyReport& r) {
  Html html;
  html.Element("h2", "Products");
  html.Open(
          "div",
          {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Products"}})
      .Open("table");
  html.HeadRow({"product", "runs", "multiply-accumulates", "zero weights", "cycles"}, {1, 2, 3, 4});
  html.Open("tbody");
  for (const ProductKindRow& kind : r.kinds) {
    html.Row({kind.name, FormatCount(kind.runs), FormatCount(kind.multiply_accumulates),
              FormatShare(kind.zero_weight_fraction, 1),
              r.run.cycles == 0 ? "-" : FormatCount(kind.cycles)},
             {1, 2, 3, 4});
  }
  return html.Close("tbody").Close("table").Close("div").Take();
}

void Card(Html& html, const std::string& value, const std::string& what) {
  html.Open("div", {{"class", "card"}}).Element("b", value).Element("span", what).Close("div");
}

std::string Cards(const EnergyReport& r) {
  Html html;
  html.Open("div", {{"class", "cards"}});
  Card(html, Energy(r.ternary.per_token_pj), "per token, ternary");
  Card(html, Energy(r.fp16.per_token_pj), "per token, the same products in FP16");
  Card(html, FormatRatio(RatioOf(r, "total")), "FP16 over ternary, total");
  Card(html, FormatRatio(RatioOf(r, "arithmetic")),
       "FP16 over ternary in arithmetic, accumulation included, zero weights still");
  return html.Close("div").Take();
}

std::string Lead(const EnergyReport& r) {
  const RunSummary& run = r.run;
  std::string phases;
  for (const std::string& phase : run.phases)
    phases += fmt::format("{}{}", phases.empty() ? "" : " and ", phase);
  std::string text = fmt::format(
      "Model {}, target {}, backend {}, {}, weights packed as {}. {} tokens, {} ternary products, "
      "{} multiply-accumulates, {} of them with a zero weight.",
      run.model, run.target, run.backend, phases, run.packing, FormatCount(run.tokens),
      FormatCount(run.products), FormatCount(run.multiply_accumulates),
      FormatShare(static_cast<double>(run.zero_weight_multiply_accumulates),
                  static_cast<double>(run.multiply_accumulates)));
  if (run.checked) {
    text += fmt::format(" {} products checked against the reference, {} values differ.",
                        FormatCount(run.checked->products), FormatCount(run.checked->mismatches));
  }
  Html html;
  html.Element("p", text, {{"class", "lead"}});
  html.Element(
      "p",
      fmt::format("Counted events times published energies ({}), not measured on silicon. "
                  "{} {}: {}.",
                  r.technology_name, r.technology_description, r.dram.label, ValueText(r.dram)),
      {{"class", "lead"}});
  return html.Take();
}

}  // namespace

std::string ToHtml(const EnergyReport& report) {
  const Sources sources(report);
  const std::string title = "Energy of " + report.run.model + " on " + report.run.target;
  Html html;
  html.Element("h1", title);
  html.Raw(Lead(report)).Raw(Cards(report)).Raw(EnergyBars(report)).Raw(SplitTable(report));
  html.Raw(CycleBars(report)).Raw(KindTable(report));
  html.Raw(EventTable(report.ternary, sources)).Raw(EventTable(report.fp16, sources));
  html.Raw(SourceTable(sources));
  html.Element("h2", "Assumptions").List(report.assumptions);
  html.Element("h2", "Not modelled").List(report.not_modelled);
  return HtmlPage(title, html.Take());
}

}  // namespace ternion::energy
