// SPDX-License-Identifier: Apache-2.0
//
// The published figures beside the reproduced ones, in every format.

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "format.h"
#include "html.h"
#include "sources.h"
#include "ternion/energy/published_comparison.h"

namespace ternion::energy {
namespace {

using nlohmann::ordered_json;

/// Two digits more than such figures are published with, so that rounding can be judged.
std::string Reproduced(const ComparisonRow& row) { return FormatSignificant(row.reproduced, 4); }

std::string Difference(const ComparisonRow& row) {
  if (row.figure.tolerance_is_relative) {
    return fmt::format("{:+.2f} %", 100 * row.relative_difference);
  }
  return fmt::format("{:+.4f}", row.difference);
}

std::string Tolerance(const ComparisonRow& row) {
  if (row.figure.tolerance_is_relative) return FormatExact(100 * row.figure.tolerance) + " %";
  return FormatExact(row.figure.tolerance);
}

std::string Verdict(const ComparisonRow& row) { return row.within ? "within" : "OUTSIDE"; }

std::string Unit(const ComparisonRow& row) { return row.figure.unit; }

std::size_t Within(const std::vector<ComparisonRow>& rows) {
  std::size_t count = 0;
  for (const ComparisonRow& row : rows) count += row.within ? 1 : 0;
  return count;
}

std::string GroupTable(const std::vector<ComparisonRow>& rows, std::size_t& at) {
  const std::string group = rows[at].figure.group;
  Html html;
  html.Open("h2").Text(group).Close("h2");
  html.Open("div",
            {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", group}});
  html.Open("table");
  html.HeadRow(
      {"figure", "published", "reproduced", "unit", "difference", "tolerance", "", "source"},
      {1, 2, 4, 5});
  for (; at < rows.size() && rows[at].figure.group == group; ++at) {
    const ComparisonRow& row = rows[at];
    std::string source = row.figure.source + " [" + row.figure.mark + "]";
    if (!row.figure.note.empty()) source += "; " + row.figure.note;
    html.Row({row.figure.what, FormatExact(row.figure.value), Reproduced(row), Unit(row),
              Difference(row), Tolerance(row), Verdict(row), source},
             {1, 2, 4, 5});
  }
  html.Close("table").Close("div");
  return html.Take();
}

}  // namespace

std::string ToTable(const std::vector<ComparisonRow>& rows) {
  std::vector<std::vector<std::string>> table = {
      {"figure", "published", "reproduced", "unit", "difference", "tolerance", "", "mark"}};
  std::string text;
  std::string group;
  const auto flush = [&] {
    if (table.size() > 1) text += group + "\n" + AlignedTable(table, {1, 2, 4, 5}) + "\n";
    table.resize(1);
  };
  for (const ComparisonRow& row : rows) {
    if (row.figure.group != group) flush();
    group = row.figure.group;
    table.push_back({row.figure.what, FormatExact(row.figure.value), Reproduced(row), Unit(row),
                     Difference(row), Tolerance(row), Verdict(row),
                     fmt::format("[{}]", row.figure.mark)});
  }
  flush();
  text += fmt::format("{} of {} figures within their tolerance.\n", Within(rows), rows.size());
  text += "Marks: ";
  for (std::size_t i = 0; i < kMarks.size(); ++i) {
    text += fmt::format("{}[{}] {}", i == 0 ? "" : ", ", kMarks[i], MarkText(kMarks[i]));
  }
  return text + ".\n";
}

std::string ToJson(const std::vector<ComparisonRow>& rows) {
  ordered_json figures = ordered_json::array();
  for (const ComparisonRow& row : rows) {
    ordered_json json = {
        {"group", row.figure.group},
        {"what", row.figure.what},
        {"unit", row.figure.unit},
        {"published", row.figure.value},
        {"reproduced", row.reproduced},
        {"difference", row.difference},
        {"relative_difference", row.relative_difference},
        {"tolerance", row.figure.tolerance},
        {"tolerance_kind", row.figure.tolerance_is_relative ? "relative" : "absolute"},
        {"within", row.within},
        {"source", row.figure.source},
        {"mark", std::string(1, row.figure.mark)}};
    if (!row.figure.note.empty()) json["note"] = row.figure.note;
    figures.push_back(std::move(json));
  }
  const ordered_json json = {{"schema", kComparisonSchema},
                             {"ternion_version", TERNION_VERSION},
                             {"figures", std::move(figures)}};
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string ToCsv(const std::vector<ComparisonRow>& rows) {
  std::string text = CsvLine({"group", "what", "unit", "published", "reproduced", "difference",
                              "relative_difference", "tolerance", "tolerance_kind", "within",
                              "source", "mark", "note"});
  for (const ComparisonRow& row : rows) {
    const PublishedFigure& f = row.figure;
    text += CsvLine({f.group, f.what, f.unit, FormatExact(f.value), FormatExact(row.reproduced),
                     FormatExact(row.difference), FormatExact(row.relative_difference),
                     FormatExact(f.tolerance), f.tolerance_is_relative ? "relative" : "absolute",
                     row.within ? "true" : "false", f.source, std::string(1, f.mark), f.note});
  }
  return text;
}

std::string ToHtml(const std::vector<ComparisonRow>& rows) {
  Html html;
  html.Open("h1").Text("Published energy figures, reproduced").Close("h1");
  html.Open("p", {{"class", "lead"}})
      .Text(
          fmt::format("{} of {} figures within their tolerance. Energies are of arithmetic alone, "
                      "at 7 nm, for one forward pass over 512 tokens unless a row says otherwise.",
                      Within(rows), rows.size()))
      .Close("p");
  for (std::size_t at = 0; at < rows.size();) html.Raw(GroupTable(rows, at));
  html.Raw(MarkLegend());
  return HtmlPage("Published energy figures, reproduced", html.Take());
}

std::string ToMarkdown(const std::vector<ComparisonRow>& rows) {
  std::string text =
      "| figure | published | reproduced | unit | tolerance | mark |\n|---|---|---|---|---|---|\n";
  for (const ComparisonRow& row : rows) {
    text += fmt::format("| {}: {} | {} | {} | {} | {} | [{}] |\n", row.figure.group,
                        row.figure.what, FormatExact(row.figure.value), Reproduced(row),
                        row.figure.unit, Tolerance(row), row.figure.mark);
  }
  return text;
}

}  // namespace ternion::energy
