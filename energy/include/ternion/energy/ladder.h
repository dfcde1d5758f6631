// SPDX-License-Identifier: Apache-2.0
//
// The energy ladder: figures measured on gates, from one operation to a whole model
// (scripts/energy_ladder writes the record, docs/energy-gates.md describes it).

#ifndef TERNION_ENERGY_LADDER_H_
#define TERNION_ENERGY_LADDER_H_

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ternion/energy/technology.h"

namespace ternion::energy {

inline constexpr std::string_view kLadderSchema = "ternion.energy-ladder/1";

struct LadderFigure {
  std::string id;  ///< "fp16_over_ternary_prefill", ...
  std::string label;
  double value = 0;
  std::string unit;
  Kind kind = Kind::kMeasured;
};

struct LadderColumn {
  std::string name;
  std::string unit;          ///< may be empty
  std::optional<Kind> kind;  ///< none: text
};

/// Cells are text, numbers already rounded.
struct LadderTable {
  std::string id;
  std::string title;
  std::string note;  ///< may be empty
  std::vector<LadderColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as columns
};

/// Stacked bars; every row has a value per part.
struct LadderBars {
  std::string id;
  std::string title;
  std::string unit;
  std::string note;  ///< may be empty
  std::vector<std::string> parts;
  std::vector<std::pair<std::string, std::vector<double>>> rows;
};

struct LadderSection {
  std::string id;
  std::string title;
  std::vector<std::string> text;
  std::vector<LadderTable> tables;
  std::vector<LadderBars> bars;
};

struct Ladder {
  std::vector<std::pair<std::string, std::string>> conditions;  ///< tools and conditions
  std::vector<LadderFigure> headline;
  std::vector<LadderSection> sections;
};

/// Reads a record. Throws Error naming file, field and reason.
Ladder LoadLadder(const std::filesystem::path& path);
Ladder ParseLadder(std::string_view text, const std::string& source);

/// Headline and tables, without the raw measurements. JSON: schema ternion.energy-ladder-report/1.
std::string ToTable(const Ladder& ladder);
std::string ToJson(const Ladder& ladder);
/// RFC 4180, one line per cell that is a figure: section, table, row, column, unit, kind, value.
std::string ToCsv(const Ladder& ladder);
std::string ToHtml(const Ladder& ladder);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_LADDER_H_
