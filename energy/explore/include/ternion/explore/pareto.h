// SPDX-License-Identifier: Apache-2.0
//
// Which points of a sweep no other point beats in both of two figures.

#ifndef TERNION_EXPLORE_PARETO_H_
#define TERNION_EXPLORE_PARETO_H_

#include <string>
#include <string_view>
#include <vector>

#include "ternion/explore/results.h"

namespace ternion::explore {

/// A figure of a row.
struct Figure {
  std::string_view name;
  std::string_view unit;
  bool more_is_better;
  double (*value)(const Row&);
};

/// All of them. Throws Error for a name that is none, listing those.
const std::vector<Figure>& Figures();
const Figure& FindFigure(std::string_view name);

/// Rows of one workload, pass, host, technology, search and version with figures, in order of `x`:
/// only these can be compared.
struct Front {
  std::string title;       ///< workload and pass; of two fronts with the same, conditions too
  std::string conditions;  ///< Row::conditions
  std::vector<Row> rows;
  std::vector<bool> best;  ///< of each row: no other is as good in both figures and better in one
};

/// One front for each workload, pass and conditions, in order of first appearance.
std::vector<Front> Fronts(const std::vector<Row>& rows, const Figure& x, const Figure& y);

/// A scatter plot per front, best points joined; one SVG document. Same rows, same bytes.
std::string PlotSvg(const std::vector<Front>& fronts, const Figure& x, const Figure& y);
/// A table of the best points, as plain text.
std::string FrontTable(const std::vector<Front>& fronts, const Figure& x, const Figure& y);
/// All rows, RFC 4180.
std::string ToCsv(const std::vector<Row>& rows);

}  // namespace ternion::explore

#endif  // TERNION_EXPLORE_PARETO_H_
