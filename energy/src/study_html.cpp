// SPDX-License-Identifier: Apache-2.0
//
// A study as one page for a browser.

#include <fmt/format.h>

#include <algorithm>

#include "format.h"
#include "html.h"
#include "html_bars.h"
#include "html_roofline.h"
#include "study_html_tables.h"
#include "study_text.h"

namespace ternion::energy {
namespace {

constexpr std::string_view kMicro = "\xC2\xB5";

constexpr std::array<int, sim::kCycleUses> kUseColours = {3, 1, 2, 5, 4, 8, 7, 6};

std::string Energy(double pj) { return FormatEnergy(pj, kMicro); }
std::string Time(double seconds) { return FormatSeconds(seconds, kMicro); }

void Card(Html& html, const std::string& value, const std::string& what) {
  html.Open("div", {{"class", "card"}}).Element("b", value).Element("span", what).Close("div");
}

std::string Lead(const StudyReport& report) {
  const sim::Study& study = report.study;
  const PassReport& pass = report.passes.front();
  Html html;
  html.Element(
      "p",
      fmt::format(
          "{}. Backend {}, weights packed as {}, {} MHz. {} programs in the pass, {} distinct ones "
          "were run for this page; every cycle below is one of theirs (Runs, at the end).",
          PassText(report, pass.pass), study.backend, sim::Name(study.packing),
          study.target.frequency_mhz, FormatCount(study.passes.front().programs()),
          study.runs.size()),
      {{"class", "lead"}});
  html.Element("p", fmt::format("Shape: [{}] {}.", study.workload.mark, study.workload.source),
               {{"class", "lead"}});
  html.Open("div", {{"class", "cards"}});
  const bool host = !pass.host.empty();
  if (host) {
    Card(html, Time(pass.total.seconds), std::string(WholeName(pass.pass)) + ", with the host");
    Card(html, Energy(pass.token_pj()), "per token, with the host");
    Card(html, FormatRate(pass.tokens_per_second(), "tokens"), "with the host");
  }
  Card(html, Time(pass.accelerator_part.seconds), std::string(kLinearsOnly));
  Card(html, Energy(pass.accelerator_part.energy_pj), std::string(kLinearsOnly));
  Card(html, FormatUse(study.passes.front().split, study.target),
       "of the lanes' multiply-accumulates used");
  return html.Close("div").Take();
}

/// Time and energy of one pass by who needs it, in the colours of PartLegend.
std::vector<BarPart> TimeParts(const PassReport& pass) {
  double attention = 0, head = 0, rest = 0;
  for (const HostRow& row : pass.host) {
    const std::string& name = row.operation.name;
    const bool is_attention = name.starts_with("attention") || name == "softmax";
    (is_attention ? attention : name == "LM head" ? head : rest) += row.time.seconds();
  }
  const auto part = [&](const std::string& name, double seconds, int colour) {
    return BarPart{name, seconds, colour,
                   Time(seconds) + " (" + FormatShare(seconds, pass.total.seconds) + ")"};
  };
  return {part(std::string(kLinearsOnly), pass.accelerator_part.seconds, 3),
          part("attention", attention, 2), part("LM head", head, 1),
          part("other host work", rest, 4)};
}

std::string Sweep(const StudyReport& report) {
  const auto groups = [&](compiler::Phase phase) {
    std::vector<const PassReport*> found;
    for (const PassReport& pass : report.passes) {
      if (pass.pass.phase == phase) found.push_back(&pass);
    }
    return found;
  };
  Html html;
  html.Element("h2", "Time over sequence length and batch");
  html.Raw(Legend({{std::string(kLinearsOnly), 3},
                   {"attention (host)", 2},
                   {"LM head (host)", 1},
                   {"other host work", 4}}));
  for (const compiler::Phase phase : {compiler::Phase::kPrefill, compiler::Phase::kDecode}) {
    const std::vector<const PassReport*> passes = groups(phase);
    if (passes.empty()) continue;
    double full = 0;
    for (const PassReport* pass : passes) full = std::max(full, pass->total.seconds);
    html.Open("figure").Open("div", {{"class", "bars"}});
    for (const PassReport* pass : passes) {
      html.Raw(
          Bar(PassText(report, pass->pass), TimeParts(*pass), full, Time(pass->total.seconds)));
    }
    html.Close("div").Close("figure");
  }
  OpenTable(html, "Sweep");
  html.HeadRow({"pass", std::string(kLinearsOnly), "host", "whole", "tokens/s", "energy per token",
                "of it linears", "ternary weights", "KV cache"},
               {1, 2, 3, 4, 5, 6, 7, 8});
  html.Open("tbody");
  for (const PassReport& pass : report.passes) {
    html.Row({PassText(report, pass.pass), Time(pass.accelerator_part.seconds),
              Time(pass.host_part.seconds), Time(pass.total.seconds),
              FormatSignificant(pass.tokens_per_second(), 4), Energy(pass.token_pj()),
              FormatShare(pass.accelerator_part.energy_pj, pass.total.energy_pj),
              FormatSize(static_cast<double>(pass.memory.ternary_weights)),
              FormatSize(static_cast<double>(pass.memory.kv_cache))},
             {1, 2, 3, 4, 5, 6, 7, 8});
  }
  return CloseTable(html).Take();
}

std::string EnergySplit(const StudyReport& report) {
  const PassReport& pass = report.passes.front();
  double host_arithmetic = 0, host_memory = 0;
  for (const HostRow& row : pass.host) {
    host_arithmetic += row.arithmetic_pj;
    host_memory += row.memory_pj;
  }
  const auto part = [&](const std::string& name, double pj, int colour) {
    return BarPart{name, pj, colour,
                   Energy(pj) + " (" + FormatShare(pj, pass.total.energy_pj) + ")"};
  };
  const EnergySide& ternary = pass.accelerator.ternary;
  const std::vector<BarPart> parts = {
      part("linears: arithmetic", ternary.Of(Category::kArithmetic), 1),
      part("linears: on-chip memory", ternary.Of(Category::kOnChipMemory), 2),
      part("linears: DRAM", ternary.Of(Category::kDram), 3),
      part("host: arithmetic", host_arithmetic, 4), part("host: memory", host_memory, 7)};
  Html html;
  html.Element("h2", "Where the energy goes");
  std::vector<std::pair<std::string, int>> legend;
  legend.reserve(parts.size());
  for (const BarPart& p : parts) legend.emplace_back(p.name, p.colour);
  html.Open("figure").Raw(Legend(legend)).Open("div", {{"class", "bars"}});
  html.Raw(Bar(std::string(WholeName(pass.pass)), parts, pass.total.energy_pj,
               Energy(pass.total.energy_pj)));
  html.Close("div").Close("figure");
  OpenTable(html, "Energy");
  html.HeadRow({"part", "energy", "share"}, {1, 2}).Open("tbody");
  for (const BarPart& p : parts) {
    html.Row({p.name, Energy(p.value), FormatShare(p.value, pass.total.energy_pj)}, {1, 2});
  }
  html.Row({"all", Energy(pass.total.energy_pj), "100.0 %"}, {1, 2});
  return CloseTable(html).Take();
}

std::string Products(const StudyReport& report) {
  const sim::Study& study = report.study;
  const sim::PassStudy& pass = study.passes.front();
  Html html;
  html.Element("h2", "Where the cycles go, by product");
  std::vector<std::pair<std::string, int>> legend;
  for (std::size_t i = 0; i < sim::kCycleUses; ++i) {
    legend.emplace_back(std::string(Title(static_cast<sim::CycleUse>(i))), kUseColours[i]);
  }
  html.Open("figure").Raw(Legend(legend)).Open("div", {{"class", "bars"}});
  std::uint64_t longest = 0;
  for (const sim::StudyProduct& product : pass.products) {
    longest = std::max(longest, product.programs * study.runs[product.run].split.cycles);
  }
  for (const sim::StudyProduct& product : pass.products) {
    const sim::CycleSplit all = study.runs[product.run].split.Times(product.programs);
    std::vector<BarPart> parts;
    for (std::size_t i = 0; i < sim::kCycleUses; ++i) {
      const auto use = static_cast<sim::CycleUse>(i);
      const auto value = static_cast<double>(all.Of(use));
      parts.push_back({std::string(Title(use)), value, kUseColours[i],
                       FormatCount(all.Of(use)) + " (" +
                           FormatShare(value, static_cast<double>(all.cycles)) + ")"});
    }
    html.Raw(Bar(product.name, parts, static_cast<double>(longest), FormatCount(all.cycles)));
  }
  html.Close("div");
  html.Element(
      "figcaption",
      fmt::format(
          "Cycles of the array, {} layers together. The parts of a bar add up to its cycles.",
          study.workload.layers));
  html.Close("figure");
  OpenTable(html, "Products");
  html.HeadRow({"product", "run", "M", "K", "N", "programs", "cycles each", "cycles", "bound",
                "lanes used", "energy"},
               {2, 3, 4, 5, 6, 7, 9, 10});
  html.Open("tbody");
  for (std::size_t i = 0; i < pass.products.size(); ++i) {
    const sim::StudyProduct& product = pass.products[i];
    const sim::ProgramRun& run = study.runs[product.run];
    const sim::CycleSplit all = run.split.Times(product.programs);
    html.Row({product.name, RunName(product.run), std::to_string(run.tokens),
              std::to_string(run.in_features), std::to_string(run.out_features),
              FormatCount(product.programs), FormatCount(run.split.cycles), FormatCount(all.cycles),
              std::string(Name(run.split.bound())), FormatUse(all, study.target),
              Energy(report.passes.front().product_pj[i])},
             {2, 3, 4, 5, 6, 7, 9, 10});
  }
  return CloseTable(html).Take();
}

std::string RooflineFigure(const StudyReport& report) {
  const sim::Study& study = report.study;
  std::vector<RooflinePoint> points;
  for (std::size_t i = 0; i < study.runs.size(); ++i) {
    const sim::ProgramRun& run = study.runs[i];
    const auto macs = static_cast<double>(run.multiply_accumulates());
    const std::uint64_t bytes = At(run.counters, compiler::Counter::kReadBytes) +
                                At(run.counters, compiler::Counter::kFetchBytes) +
                                At(run.counters, compiler::Counter::kWriteBytes);
    points.push_back(
        {fmt::format("{}: {} x {} x {}", RunName(i), run.tokens, run.in_features, run.out_features),
         macs / static_cast<double>(bytes), macs / static_cast<double>(run.split.cycles),
         run.tokens == 1 ? 2 : 1});
  }
  Html html;
  html.Element("h2", "Roofline");
  html.Open("figure").Raw(Legend({{"several token vectors", 1}, {"one token vector", 2}}));
  html.Raw(Roofline(points, double{1} * study.target.lanes * study.target.columns,
                    study.target.bytes_per_cycle));
  html.Element("figcaption",
               fmt::format("Every run of this page, {}; names appear when pointed at. The slope is "
                           "{} bytes per cycle, the roof {} lanes.",
                           kLinearsOnly, study.target.bytes_per_cycle,
                           FormatCount(std::uint64_t{study.target.lanes} * study.target.columns)));
  return html.Close("figure").Take();
}

}  // namespace

std::string ToHtml(const StudyReport& report) {
  const std::string title = report.study.workload.name + " on " + report.study.target.name;
  const bool host = !report.passes.front().host.empty();
  Html html;
  html.Element("h1", title);
  html.Raw(Lead(report));
  if (host) html.Raw(Sweep(report));
  html.Raw(EnergySplit(report)).Raw(Products(report)).Raw(RooflineFigure(report));
  if (host) html.Raw(HostTables(report));
  html.Raw(RunTable(report)).Raw(SourceTable(report));
  html.Element("h2", "Assumptions").List(report.assumptions);
  html.Element("h2", "Not modelled").List(report.not_modelled);
  return HtmlPage(title, html.Take());
}

}  // namespace ternion::energy
