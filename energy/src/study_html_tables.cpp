// SPDX-License-Identifier: Apache-2.0

#include "study_html_tables.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "format.h"
#include "sources.h"

namespace ternion::energy {
namespace {

constexpr std::string_view kMicro = "\xC2\xB5";

}  // namespace

Html& OpenTable(Html& html, const std::string& label) {
  return html
      .Open("div",
            {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}})
      .Open("table");
}

Html& CloseTable(Html& html) { return html.Close("tbody").Close("table").Close("div"); }

std::string HostTables(const StudyReport& report) {
  Html html;
  html.Element("h2", "Host: " + report.host.name);
  html.Element("p", report.host.description + ".");
  OpenTable(html, "Host");
  html.HeadRow({"operation", "MACs", "operations", "bytes", "time", "bound", "energy", "counted"},
               {1, 2, 3, 4, 6});
  html.Open("tbody");
  for (const HostRow& row : report.passes.front().host) {
    html.Row(
        {row.operation.name, FormatCount(row.operation.macs), FormatCount(row.operation.operations),
         FormatSize(static_cast<double>(row.operation.bytes())),
         FormatSeconds(row.time.seconds(), kMicro),
         row.time.memory_bound() ? "bandwidth" : "compute", FormatEnergy(row.total_pj(), kMicro),
         row.operation.note},
        {1, 2, 3, 4, 6});
  }
  CloseTable(html);
  OpenTable(html, "Figures of the host");
  html.HeadRow({"figure", "value", "kind", "source"}, {1}).Open("tbody");
  const auto figure = [&](const char* name, const std::optional<sim::HostFigure>& value,
                          const char* instead) {
    if (value) {
      html.Row({name, fmt::format("{:g}", value->value), value->kind, value->source}, {1});
    } else {
      html.Row({name, "-", "", instead}, {1});
    }
  };
  figure("multiply-accumulates per second", report.host.macs_per_second, "");
  figure("operations per second", report.host.operations_per_second, "");
  figure("bytes per second", report.host.bytes_per_second, "the target's memory");
  figure("pJ per multiply-accumulate", report.host.mac_pj, "");
  figure("pJ per operation", report.host.operation_pj, "");
  figure("pJ per byte of memory", report.host.memory_pj_per_byte, "the technology's DRAM");
  return CloseTable(html).Take();
}

std::string RunTable(const StudyReport& report) {
  Html html;
  html.Element("h2", "Runs");
  html.Element(
      "p",
      fmt::format("Programs run on the {} model for this page, with all their counters "
                  "(docs/timing.md says what each counts). The same runs are in the study record.",
                  report.study.backend));
  OpenTable(html, "Runs");
  std::vector<std::string> head = {"run", "M", "K", "N", "instructions"};
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    head.emplace_back(compiler::Name(static_cast<compiler::Counter>(i)));
  }
  for (std::size_t i = 1; i < head.size(); ++i) numbers.push_back(i);
  html.HeadRow(head, numbers).Open("tbody");
  for (std::size_t i = 0; i < report.study.runs.size(); ++i) {
    const sim::ProgramRun& run = report.study.runs[i];
    std::vector<std::string> row = {
        RunName(i), std::to_string(run.tokens), std::to_string(run.in_features),
        std::to_string(run.out_features), FormatCount(run.instruction_count)};
    for (const std::uint64_t counter : run.counters) row.push_back(FormatCount(counter));
    html.Row(row, numbers);
  }
  return CloseTable(html).Take();
}

std::string SourceTable(const StudyReport& report) {
  const Sources sources(report.passes.front().accelerator);
  Html html;
  html.Element("h2", "Sources of the accelerator's energies");
  OpenTable(html, "Sources");
  html.HeadRow({"constant", "technology", "value", "kind", "mark", "source"}, {});
  html.Open("tbody");
  for (const Constant& c : sources.constants()) {
    html.Row({c.label, c.technology, ValueText(c), std::string(Name(c.kind)),
              fmt::format("[{}]", c.mark), c.source},
             {});
  }
  return CloseTable(html).Take() + MarkLegend();
}

}  // namespace ternion::energy
