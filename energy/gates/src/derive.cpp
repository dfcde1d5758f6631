// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <iterator>
#include <span>

#include "ternion/gates/cell_data.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

void CheckAxis(const std::vector<double>& points, const char* option) {
  if (points.empty()) throw Error(option, "", "none given");
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] < 0) throw Error(option, "", "must not be negative");
    if (i > 0 && points[i] <= points[i - 1]) throw Error(option, "", "must rise");
  }
}

enum class Combine : std::uint8_t { kMaximum, kMean };

class Deriver {
 public:
  explicit Deriver(const DeriveOptions& options) : options_(options) {}

  Cell Derive(const Cell& cell) const {
    Cell result = cell;
    result.leakages.clear();
    for (Pin& pin : result.pins) {
      pin.timing = DeriveTiming(pin.timing);
      pin.constraints = DeriveConstraints(pin.constraints);
      pin.energy = cell.sequential ? Sample(pin.energy) : DeriveEnergy(pin.energy);
    }
    return result;
  }

 private:
  std::vector<TimingArc> DeriveTiming(const std::vector<TimingArc>& arcs) const {
    std::vector<TimingArc> result;
    std::vector<bool> is_taken(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (is_taken[i]) continue;
      std::vector<const TimingArc*> same;
      for (std::size_t j = i; j < arcs.size(); ++j) {
        const TimingArc& other = arcs[j];
        if (other.related_pin != arcs[i].related_pin || other.sense != arcs[i].sense ||
            other.kind != arcs[i].kind) {
          continue;
        }
        is_taken[j] = true;
        same.push_back(&other);
      }
      TimingArc arc{arcs[i].related_pin, "", arcs[i].sense, arcs[i].kind, {}, {}, {}, {}};
      for (Table TimingArc::*table : {&TimingArc::delay_rise, &TimingArc::delay_fall,
                                      &TimingArc::slew_rise, &TimingArc::slew_fall}) {
        std::vector<const Table*> tables;
        tables.reserve(same.size());
        for (const TimingArc* one : same) tables.push_back(&(one->*table));
        arc.*table = Sample(tables, Combine::kMaximum, options_.loads_ff);
      }
      result.push_back(std::move(arc));
    }
    return result;
  }

  std::vector<ConstraintArc> DeriveConstraints(const std::vector<ConstraintArc>& arcs) const {
    std::vector<ConstraintArc> result;
    std::vector<bool> is_taken(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (is_taken[i]) continue;
      std::vector<const Table*> rise;
      std::vector<const Table*> fall;
      for (std::size_t j = i; j < arcs.size(); ++j) {
        const ConstraintArc& other = arcs[j];
        if (other.related_pin != arcs[i].related_pin || other.setup != arcs[i].setup ||
            other.edge != arcs[i].edge) {
          continue;
        }
        is_taken[j] = true;
        rise.push_back(&other.rise);
        fall.push_back(&other.fall);
      }
      ConstraintArc arc = arcs[i];
      arc.when.clear();
      arc.rise = Sample(rise, Combine::kMaximum, options_.slews_ps);
      arc.fall = Sample(fall, Combine::kMaximum, options_.slews_ps);
      result.push_back(std::move(arc));
    }
    return result;
  }

  std::vector<EnergyArc> Sample(const std::vector<EnergyArc>& arcs) const {
    std::vector<EnergyArc> result = arcs;
    for (EnergyArc& arc : result) {
      arc.when = Shorten(arc.when);
      for (Table* table : {&arc.rise_fj, &arc.fall_fj}) {
        *table = Sample({table}, Combine::kMean, options_.loads_ff);
      }
    }
    return result;
  }

  /// The mean over the conditions of each related pin, given to all of them: they stay because
  /// timing tools weigh an energy by how many conditions it has.
  std::vector<EnergyArc> DeriveEnergy(const std::vector<EnergyArc>& arcs) const {
    std::vector<EnergyArc> result;
    for (const EnergyArc& first : arcs) {
      const auto is_same = [&first](const EnergyArc& other) {
        return other.related_pin == first.related_pin;
      };
      if (std::any_of(result.begin(), result.end(), is_same)) continue;
      std::vector<const Table*> rise;
      std::vector<const Table*> fall;
      for (const EnergyArc& other : arcs) {
        if (!is_same(other)) continue;
        rise.push_back(&other.rise_fj);
        fall.push_back(&other.fall_fj);
      }
      EnergyArc arc{first.related_pin, "", {}, {}};
      arc.rise_fj = Sample(rise, Combine::kMean, options_.loads_ff);
      arc.fall_fj = Sample(fall, Combine::kMean, options_.loads_ff);
      for (const EnergyArc& other : arcs) {
        if (!is_same(other)) continue;
        arc.when = Shorten(other.when);
        result.push_back(arc);
      }
    }
    return result;
  }

  /// "(A * !B)" as "A*!B": spaces that separate nothing, and parentheses around all.
  static std::string Shorten(std::string_view when) {
    std::string text;
    const auto is_sign = [](char c) { return std::string_view("*+^!&|()").find(c) < 8; };
    for (std::size_t i = 0; i < when.size(); ++i) {
      const bool separates = when[i] == ' ' && !text.empty() && i + 1 < when.size() &&
                             !is_sign(text.back()) && !is_sign(when[i + 1]) && when[i + 1] != ' ';
      if (when[i] != ' ' || separates) text += when[i];
    }
    const bool is_one_group = text.size() > 1 && text.front() == '(' &&
                              text.find(')') == text.size() - 1 && text.rfind('(') == 0;
    return is_one_group ? text.substr(1, text.size() - 2) : text;
  }

  /// On the grid, without the axes none of the tables depends on. Empty tables do not count.
  Table Sample(std::vector<const Table*> tables, Combine combine,
               const std::vector<double>& columns) const {
    std::erase_if(tables, [](const Table* table) { return table->empty(); });
    Table result;
    if (tables.empty()) return result;
    const auto depends = [&](std::vector<double> Table::*axis) {
      return std::any_of(tables.begin(), tables.end(),
                         [axis](const Table* table) { return (table->*axis).size() > 1; });
    };
    const bool over_loads = depends(&Table::loads_ff);
    const bool over_slews = over_loads || depends(&Table::slews_ps);
    result.slews_ps = over_slews ? options_.slews_ps : std::vector<double>{0};
    result.loads_ff = over_loads ? columns : std::vector<double>{0};
    for (const double slew : result.slews_ps) {
      for (const double load : result.loads_ff) {
        result.values.push_back(At(tables, combine, slew, load));
      }
    }
    return result;
  }

  static double At(std::span<const Table* const> tables, Combine combine, double slew,
                   double load) {
    double sum = 0;
    double most = tables[0]->At(slew, load);
    for (const Table* table : tables) {
      const double value = table->At(slew, load);
      sum += value;
      most = std::max(most, value);
    }
    return combine == Combine::kMaximum ? most : sum / static_cast<double>(tables.size());
  }

  const DeriveOptions& options_;
};

}  // namespace

CellLibrary Derive(const CellLibrary& library, const DeriveOptions& options) {
  CheckAxis(options.slews_ps, "slews");
  CheckAxis(options.loads_ff, "loads");
  CellLibrary result = library;
  const Deriver deriver(options);
  for (Cell& cell : result.cells) cell = deriver.Derive(cell);
  return result;
}

}  // namespace ternion::gates
