// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/ladder.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::energy {
namespace {

/// Bars have a colour per part.
constexpr std::size_t kMostParts = 6;

std::optional<Kind> ReadKind(JsonFields& fields) {
  const std::string text = fields.Text("kind");
  if (text.empty()) return std::nullopt;
  for (const Kind kind : {Kind::kPublished, Kind::kDerived, Kind::kAssumed, Kind::kMeasured}) {
    if (Name(kind) == text) return kind;
  }
  fields.Fail("kind", "must be published, derived, assumed, measured or empty, not '" + text + "'");
}

std::vector<std::string> ReadTexts(JsonFields& fields, const std::string& key) {
  std::vector<std::string> texts;
  for (const auto& item : fields.Array(key)) {
    if (!item.is_string()) fields.Fail(key, "must hold texts");
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

LadderFigure ReadFigure(JsonFields fields) {
  LadderFigure figure;
  figure.id = fields.NonEmptyText("id");
  figure.label = fields.NonEmptyText("label");
  figure.value = fields.NonNegative("value");
  figure.unit = fields.Text("unit");
  const std::optional<Kind> kind = ReadKind(fields);
  if (!kind) fields.Fail("kind", "must not be empty");
  figure.kind = *kind;
  fields.Finish();
  return figure;
}

/// A text, or an integer as text.
std::string ReadCell(const nlohmann::json& cell, const JsonFields& fields) {
  if (cell.is_string()) return cell.get<std::string>();
  if (cell.is_number_integer()) return cell.dump();
  fields.Fail("rows", "cells must be texts or integers");
}

LadderTable ReadTable(JsonFields fields) {
  LadderTable table;
  table.id = fields.NonEmptyText("id");
  table.title = fields.NonEmptyText("title");
  table.note = fields.Text("note");
  const nlohmann::json& columns = fields.Array("columns");
  for (std::size_t i = 0; i < columns.size(); ++i) {
    JsonFields column(columns[i], fields.source(), fields.Path("columns", i));
    LadderColumn read;
    read.name = column.NonEmptyText("name");
    read.unit = column.Text("unit");
    read.kind = ReadKind(column);
    column.Finish();
    table.columns.push_back(std::move(read));
  }
  if (table.columns.empty()) fields.Fail("columns", "must not be empty");
  for (const auto& row : fields.Array("rows")) {
    if (!row.is_array() || row.size() != table.columns.size()) {
      fields.Fail("rows", "every row must have a cell per column");
    }
    table.rows.emplace_back();
    for (const auto& cell : row) table.rows.back().push_back(ReadCell(cell, fields));
  }
  fields.Finish();
  return table;
}

LadderBars ReadBars(JsonFields fields) {
  LadderBars bars;
  bars.id = fields.NonEmptyText("id");
  bars.title = fields.NonEmptyText("title");
  bars.unit = fields.Text("unit");
  bars.note = fields.Text("note");
  bars.parts = ReadTexts(fields, "parts");
  if (bars.parts.empty() || bars.parts.size() > kMostParts) {
    fields.Fail("parts", "must name 1 to " + std::to_string(kMostParts));
  }
  const nlohmann::json& rows = fields.Array("rows");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    JsonFields row(rows[i], fields.source(), fields.Path("rows", i));
    const std::string name = row.NonEmptyText("name");
    std::vector<double> values;
    for (const auto& value : row.Array("values")) {
      if (!value.is_number() || !std::isfinite(value.get<double>()) || value.get<double>() < 0) {
        row.Fail("values", "must be finite numbers, at least 0");
      }
      values.push_back(value.get<double>());
    }
    if (values.size() != bars.parts.size()) row.Fail("values", "must have a value per part");
    row.Finish();
    bars.rows.emplace_back(name, std::move(values));
  }
  fields.Finish();
  return bars;
}

LadderSection ReadSection(JsonFields fields) {
  LadderSection section;
  section.id = fields.NonEmptyText("id");
  section.title = fields.NonEmptyText("title");
  section.text = ReadTexts(fields, "text");
  const nlohmann::json& tables = fields.Array("tables");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    section.tables.push_back(
        ReadTable(JsonFields(tables[i], fields.source(), fields.Path("tables", i))));
  }
  const nlohmann::json& bars = fields.Array("bars");
  for (std::size_t i = 0; i < bars.size(); ++i) {
    section.bars.push_back(ReadBars(JsonFields(bars[i], fields.source(), fields.Path("bars", i))));
  }
  fields.Finish();
  return section;
}

void ReadConditions(const nlohmann::json& root, const std::string& source, const std::string& key,
                    Ladder& ladder) {
  const auto found = root.find(key);
  if (found == root.end() || !found->is_object()) throw Error(source, key, "must be an object");
  for (const auto& [name, value] : found->items()) {
    if (!value.is_string() && !value.is_number_integer()) {
      throw Error(source, fmt::format("{}.{}", key, name), "must be a text or an integer");
    }
    ladder.conditions.emplace_back(name,
                                   value.is_string() ? value.get<std::string>() : value.dump());
  }
}

}  // namespace

Ladder ParseLadder(std::string_view text, const std::string& source) {
  const nlohmann::json root = ParseJson(text, source);
  JsonFields fields(root, source, "");
  fields.Schema(kLadderSchema);
  Ladder ladder;
  ReadConditions(root, source, "conditions", ladder);
  ReadConditions(root, source, "tools", ladder);
  const nlohmann::json& headline = fields.Array("headline");
  for (std::size_t i = 0; i < headline.size(); ++i) {
    ladder.headline.push_back(
        ReadFigure(JsonFields(headline[i], source, fields.Path("headline", i))));
  }
  const nlohmann::json& sections = fields.Array("sections");
  for (std::size_t i = 0; i < sections.size(); ++i) {
    ladder.sections.push_back(
        ReadSection(JsonFields(sections[i], source, fields.Path("sections", i))));
  }
  return ladder;
}

Ladder LoadLadder(const std::filesystem::path& path) {
  return ParseLadder(ReadText(path), path.string());
}

}  // namespace ternion::energy
