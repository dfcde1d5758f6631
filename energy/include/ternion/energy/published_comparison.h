// SPDX-License-Identifier: Apache-2.0
//
// Published figures beside what the published model gives for them. The tests and
// `ternion energy --published` show the same rows.

#ifndef TERNION_ENERGY_PUBLISHED_COMPARISON_H_
#define TERNION_ENERGY_PUBLISHED_COMPARISON_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/energy/published_model.h"
#include "ternion/energy/technology.h"

namespace ternion::energy {

inline constexpr std::string_view kPublishedSchema = "ternion.published/1";
inline constexpr std::string_view kComparisonSchema = "ternion.published-comparison/1";

/// One published figure (energy/data/published.json) and how it is reproduced.
struct PublishedFigure {
  std::string group;
  std::string what;
  double value = 0;
  std::string unit;      ///< "x", "J", "mJ" or "%"
  std::string quantity;  ///< which formula: a name from Reproduce()
  std::string model;     ///< name of the shape, empty for per-operation figures
  double tolerance = 0;
  bool tolerance_is_relative = false;
  std::string source;
  char mark = 'P';
  std::string note;
};

std::vector<PublishedFigure> ParsePublishedFigures(std::string_view text,
                                                   const std::string& source);
/// Throws Error naming file, field and reason.
std::vector<PublishedFigure> LoadPublishedFigures(const std::filesystem::path& path);

/// Computes the figure, in its unit. Throws Error for an unknown quantity, model or unit.
double Reproduce(const PublishedFigure& figure, const std::vector<ModelShape>& shapes,
                 const Technology& technology);

struct ComparisonRow {
  PublishedFigure figure;
  double reproduced = 0;
  double difference = 0;           ///< reproduced - published
  double relative_difference = 0;  ///< difference / published
  bool within = false;             ///< the difference is at most the tolerance
};

/// The rows in file order. `energy_folder` is the folder that holds tech/ and data/.
std::vector<ComparisonRow> PublishedComparison(const std::filesystem::path& energy_folder);
std::vector<ComparisonRow> PublishedComparison(const std::vector<PublishedFigure>& figures,
                                               const std::vector<ModelShape>& shapes,
                                               const Technology& technology);

/// Reports. Table: plain text. CSV: RFC 4180. HTML: one self-contained page.
std::string ToTable(const std::vector<ComparisonRow>& rows);
std::string ToJson(const std::vector<ComparisonRow>& rows);
std::string ToCsv(const std::vector<ComparisonRow>& rows);
std::string ToHtml(const std::vector<ComparisonRow>& rows);
/// The Markdown table of docs/energy.md.
std::string ToMarkdown(const std::vector<ComparisonRow>& rows);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_PUBLISHED_COMPARISON_H_
