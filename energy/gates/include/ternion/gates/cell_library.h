// SPDX-License-Identifier: Apache-2.0
//
// A standard-cell library: what synthesis, timing and energy need to know of each cell.
// Units everywhere: um2, ps, fF, fJ, nW, V.

#ifndef TERNION_GATES_CELL_LIBRARY_H_
#define TERNION_GATES_CELL_LIBRARY_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/gates/boolean_function.h"

namespace ternion::gates {

/// Values over input slew and output load; one row per slew. A table with one load (or one slew)
/// does not depend on it.
struct Table {
  std::vector<double> slews_ps;
  std::vector<double> loads_ff;
  std::vector<double> values;  ///< (slews, loads), row-major

  bool empty() const { return values.empty(); }
  /// Bilinear between grid points and beyond the outer ones, as OpenSTA does.
  double At(double slew_ps, double load_ff) const;
};

enum class Sense : std::uint8_t { kPositiveUnate, kNegativeUnate, kNonUnate };
/// What the arc starts at: any change of the pin, or one edge of a clock.
enum class ArcKind : std::uint8_t { kCombinational, kRisingEdge, kFallingEdge };

/// Delay from a related pin to the output pin that holds the arc. Where the library tells several
/// conditions apart, one arc each.
struct TimingArc {
  std::string related_pin;
  std::string when;  ///< Liberty condition, may be empty
  Sense sense = Sense::kNonUnate;
  ArcKind kind = ArcKind::kCombinational;
  Table delay_rise;  ///< of the output's rising edge
  Table delay_fall;
  Table slew_rise;
  Table slew_fall;
};

/// Setup or hold time of an input pin against a clock edge, over (data slew, clock slew):
/// `loads_ff` holds the clock slews in ps here.
struct ConstraintArc {
  std::string related_pin;
  bool setup = true;  ///< else hold
  ArcKind edge = ArcKind::kRisingEdge;
  std::string when;
  Table rise;
  Table fall;
};

/// Energy of a transition inside the cell, without charging the load. In an output pin: of the
/// output's transition caused by related_pin. In an input pin (related_pin empty): of the input's
/// transition when no output follows. Sums over supply pins (docs/cell-data.md says why).
struct EnergyArc {
  std::string related_pin;
  std::string when;
  Table rise_fj;
  Table fall_fj;
};

struct Pin {
  enum class Direction : std::uint8_t { kInput, kOutput, kInternal };
  std::string name;
  Direction direction = Direction::kInput;
  bool is_clock = false;
  double capacitance_ff = 0;
  double max_capacitance_ff = 0;            ///< outputs; 0: not stated
  std::optional<BooleanFunction> function;  ///< outputs; of pins or of the state variables
  std::vector<TimingArc> timing;
  std::vector<ConstraintArc> constraints;
  std::vector<EnergyArc> energy;
};

/// What a cell remembers. Liberty's ff and latch groups; a clock gate from its
/// clock_gating_integrated_cell attribute.
struct Sequential {
  enum class Kind : std::uint8_t { kFlipFlop, kLatch, kClockGate };
  Kind kind = Kind::kFlipFlop;
  std::string state;          ///< name of the variable, "IQ"
  std::string inverse_state;  ///< "IQN"
  /// Flip-flop: clocked_on, next_state. Latch: enable, data_in. Clock gate: clock and enable pins'
  /// function (test enable included).
  std::optional<BooleanFunction> clock;
  std::optional<BooleanFunction> data;
  std::optional<BooleanFunction> clear;
  std::optional<BooleanFunction> preset;
};

struct Leakage {
  std::string when;  ///< may be empty
  double nw = 0;
};

struct Cell {
  std::string name;
  double area_um2 = 0;
  double leakage_nw = 0;  ///< the unconditional figure, else the mean of the conditional ones
  std::vector<Leakage> leakages;
  bool dont_use = false;
  std::vector<Pin> pins;
  std::optional<Sequential> sequential;
  std::string clock_gating;  ///< Liberty's clock_gating_integrated_cell, may be empty

  const Pin* FindPin(std::string_view pin) const;
};

struct CellLibrary {
  std::string name;
  std::string source;  ///< file or files it was read from, for errors and reports
  double voltage_v = 0;
  double temperature_c = 0;
  std::string process;
  std::string date;     ///< of the library, as it states it; may be empty
  std::string license;  ///< SPDX identifier, where known
  /// Slews are the time between these levels, multiplied by slew_derate when they were tabulated.
  double slew_low_percent = 20;
  double slew_high_percent = 80;
  double slew_derate = 1;
  /// Whether the library stated energies of supply and ground apart. ToLiberty then does so too: it
  /// decides how OpenSTA weighs them.
  bool energy_by_supply = false;
  std::vector<Cell> cells;

  /// nullptr when there is none of this name.
  const Cell* FindCell(std::string_view cell) const;
};

/// The cells of several libraries as one with the first one's name. Throws Error naming the source
/// of one that is for another voltage or temperature, measures slews in another way, or has a cell
/// that one before it has.
CellLibrary Merge(std::vector<CellLibrary> libraries);

}  // namespace ternion::gates

#endif  // TERNION_GATES_CELL_LIBRARY_H_
