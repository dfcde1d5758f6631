// SPDX-License-Identifier: Apache-2.0
//
// The ladder as text for a terminal, JSON, CSV and one HTML page.

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "format.h"
#include "html.h"
#include "html_bars.h"
#include "ternion/energy/ladder.h"

namespace ternion::energy {
namespace {

constexpr std::string_view kReportSchema = "ternion.energy-ladder-report/1";
constexpr int kDigits = 3;

std::string Value(double value, const std::string& unit) {
  return FormatSignificant(value, kDigits) + (unit == "x" || unit.empty() ? unit : " " + unit);
}

std::string Head(const LadderColumn& column) {
  std::string extra = column.unit;
  if (column.kind) extra += (extra.empty() ? "" : ", ") + std::string(Name(*column.kind));
  return extra.empty() ? column.name : column.name + " (" + extra + ")";
}

std::vector<std::string> Heads(const LadderTable& table) {
  std::vector<std::string> heads;
  for (const LadderColumn& column : table.columns) heads.push_back(Head(column));
  return heads;
}

/// Columns of figures, which are aligned right.
std::vector<std::size_t> FigureColumns(const LadderTable& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    if (table.columns[i].kind || !table.columns[i].unit.empty()) columns.push_back(i);
  }
  return columns;
}

std::string HtmlTable(const LadderTable& table) {
  Html html;
  html.Element("h3", table.title);
  html.Open(
          "div",
          {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", table.title}})
      .Open("table");
  html.HeadRow(Heads(table), FigureColumns(table)).Open("tbody");
  for (const auto& row : table.rows) html.Row(row, FigureColumns(table));
  html.Close("tbody").Close("table").Close("div");
  if (!table.note.empty()) html.Element("p", table.note, {{"class", "soft"}});
  return html.Take();
}

std::string HtmlBars(const LadderBars& bars) {
  const auto total = [](const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
  };
  double full = 0;
  for (const auto& [name, values] : bars.rows) full = std::max(full, total(values));
  std::vector<std::pair<std::string, int>> legend;
  for (std::size_t i = 0; i < bars.parts.size(); ++i) {
    legend.emplace_back(bars.parts[i], static_cast<int>(i) + 1);
  }
  Html html;
  html.Open("figure").Raw(Legend(legend)).Open("div", {{"class", "bars"}});
  for (const auto& [name, values] : bars.rows) {
    std::vector<BarPart> parts;
    for (std::size_t i = 0; i < values.size(); ++i) {
      parts.push_back(
          {bars.parts[i], values[i], static_cast<int>(i) + 1, Value(values[i], bars.unit)});
    }
    html.Raw(Bar(name, parts, full, Value(total(values), bars.unit)));
  }
  html.Close("div").Element("figcaption", bars.title + ", " + bars.unit);
  return html.Close("figure").Take();
}

nlohmann::ordered_json TableJson(const LadderTable& table) {
  nlohmann::ordered_json json = {{"id", table.id}, {"title", table.title}, {"note", table.note}};
  json["columns"] = nlohmann::ordered_json::array();
  for (const LadderColumn& column : table.columns) {
    json["columns"].push_back({{"name", column.name},
                               {"unit", column.unit},
                               {"kind", column.kind ? Name(*column.kind) : std::string_view()}});
  }
  json["rows"] = table.rows;
  return json;
}

}  // namespace

std::string ToTable(const Ladder& ladder) {
  std::vector<std::vector<std::string>> rows = {{"figure", "value", "kind"}};
  for (const LadderFigure& figure : ladder.headline) {
    rows.push_back(
        {figure.label, Value(figure.value, figure.unit), std::string(Name(figure.kind))});
  }
  std::string text = "Energy on gates\n\n" + AlignedTable(rows, {1});
  for (const LadderSection& section : ladder.sections) {
    for (const LadderTable& table : section.tables) {
      std::vector<std::vector<std::string>> lines = {Heads(table)};
      lines.insert(lines.end(), table.rows.begin(), table.rows.end());
      text += fmt::format("\n{}: {}\n", section.title, table.title);
      text += AlignedTable(lines, FigureColumns(table));
    }
  }
  return text;
}

std::string ToJson(const Ladder& ladder) {
  nlohmann::ordered_json json;
  json["schema"] = kReportSchema;
  json["ternion_version"] = TERNION_VERSION;
  for (const auto& [name, value] : ladder.conditions) json["conditions"][name] = value;
  json["headline"] = nlohmann::ordered_json::array();
  for (const LadderFigure& f : ladder.headline) {
    json["headline"].push_back({{"id", f.id},
                                {"label", f.label},
                                {"value", f.value},
                                {"unit", f.unit},
                                {"kind", Name(f.kind)}});
  }
  json["sections"] = nlohmann::ordered_json::array();
  for (const LadderSection& section : ladder.sections) {
    nlohmann::ordered_json tables = nlohmann::ordered_json::array();
    for (const LadderTable& table : section.tables) tables.push_back(TableJson(table));
    json["sections"].push_back({{"id", section.id}, {"title", section.title}, {"tables", tables}});
  }
  return json.dump(2) + "\n";
}

std::string ToCsv(const Ladder& ladder) {
  std::string text = CsvLine({"section", "table", "row", "column", "unit", "kind", "value"});
  for (const LadderSection& section : ladder.sections) {
    for (const LadderTable& table : section.tables) {
      for (const auto& row : table.rows) {
        std::string name;  // the texts of the row
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (!table.columns[i].kind) name += (name.empty() ? "" : " / ") + row[i];
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
          const LadderColumn& column = table.columns[i];
          if (!column.kind) continue;
          text += CsvLine({section.id, table.id, name, column.name, column.unit,
                           std::string(Name(*column.kind)), row[i]});
        }
      }
    }
  }
  return text;
}

std::string ToHtml(const Ladder& ladder) {
  Html html;
  html.Element("h1", "Energy on gates");
  html.Element(
      "p",
      "Ternary beside FP16, BF16 and INT8 designs, synthesized, driven and measured in the "
      "same way, from one operation to a whole model.",
      {{"class", "lead"}});
  html.Open("div", {{"class", "cards"}});
  for (const LadderFigure& figure : ladder.headline) {
    html.Open("div", {{"class", "card"}}).Element("b", Value(figure.value, figure.unit));
    html.Element("span", figure.label + ", " + std::string(Name(figure.kind))).Close("div");
  }
  html.Close("div");
  for (const LadderSection& section : ladder.sections) {
    html.Element("h2", section.title);
    for (const std::string& text : section.text) html.Element("p", text);
    for (const LadderBars& bars : section.bars) html.Raw(HtmlBars(bars));
    for (const LadderTable& table : section.tables) html.Raw(HtmlTable(table));
  }
  html.Element("h2", "Conditions").Open("div", {{"class", "scroll"}, {"tabindex", "0"}});
  html.Open("table").HeadRow({"what", "value"}, {}).Open("tbody");
  for (const auto& [name, value] : ladder.conditions) html.Row({name, value}, {});
  html.Close("tbody").Close("table").Close("div");
  return HtmlPage("Energy on gates", html.Take());
}

}  // namespace ternion::energy
