// SPDX-License-Identifier: Apache-2.0
//
// Units, numbers and tables of a Liberty library.

#ifndef TERNION_GATES_LIBERTY_TABLES_H_
#define TERNION_GATES_LIBERTY_TABLES_H_

#include <map>
#include <string_view>
#include <vector>

#include "liberty_syntax.h"
#include "ternion/gates/cell_library.h"

namespace ternion::gates {

/// Of a table, and of a sum of tables: seven by seven is usual.
inline constexpr std::size_t kMaxTableValues = 4096;

/// The library's units in this project's. Where the library states none: ns, pF, V, nW.
struct LibertyUnits {
  double ps = 1000;
  double ff = 1000;
  double v = 1;
  double nw = 1;
  /// Internal energy is in units of capacitance times voltage squared.
  double fj() const { return ff * v * v; }
};

/// Reads units and templates of a library once, then its tables.
class LibertyTables {
 public:
  LibertyTables(const LibertySource& source, const LibertyStatement& library);

  const LibertyUnits& units() const { return units_; }

  /// A finite number. Throws Error naming the statement's line.
  double Number(const LibertyStatement& attribute) const;
  /// The number of `child`, or `otherwise` where the group has none of this name.
  double Number(const LibertyStatement& group, std::string_view child, double otherwise) const;

  /// Delay or slew in ps, energy in fJ, over (slew, load).
  Table Delay(const LibertyStatement& group) const { return Read(group, kOutput, units_.ps); }
  Table Energy(const LibertyStatement& group) const { return Read(group, kOutput, units_.fj()); }
  /// ps over (data slew, clock slew).
  Table Constraint(const LibertyStatement& group) const {
    return Read(group, kConstraint, units_.ps);
  }

 private:
  enum Kind { kOutput, kConstraint };
  /// The two axes of a table, in the order in which its values run.
  struct Axis {
    std::string_view variable;
    std::vector<double> values;
  };
  using Axes = std::vector<Axis>;

  void ReadUnits(const LibertyStatement& library);
  double Unit(const LibertyStatement& attribute, char base) const;
  void ReadTemplate(const LibertyStatement& group);
  std::vector<double> Numbers(const LibertyStatement& statement) const;
  std::vector<double> AxisNumbers(const LibertyStatement& statement) const;
  Axes TableAxes(const LibertyStatement& group) const;
  Table Read(const LibertyStatement& group, Kind kind, double value_unit) const;

  const LibertySource& source_;
  LibertyUnits units_;
  std::map<std::string_view, Axes> templates_;
};

/// The sum of two tables, on all points of both.
Table Add(const Table& a, const Table& b);

}  // namespace ternion::gates

#endif  // TERNION_GATES_LIBERTY_TABLES_H_
