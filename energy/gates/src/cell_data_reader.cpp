// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <set>
#include <stdexcept>

#include "cell_data_words.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/liberty.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::gates {
namespace {

using nlohmann::json;

template <std::size_t N>
std::size_t Word(JsonFields& fields, const std::string& key,
                 const std::array<std::string_view, N>& words) {
  const std::string text = fields.Text(key);
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) fields.Fail(key, "unknown word '" + text + "'");
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<double> Numbers(JsonFields& fields, const std::string& key) {
  std::vector<double> numbers;
  for (const json& value : fields.Array(key)) {
    if (!value.is_number()) fields.Fail(key, "must hold numbers only");
    numbers.push_back(value.get<double>());
    if (!std::isfinite(numbers.back())) fields.Fail(key, "must hold finite numbers only");
  }
  return numbers;
}

std::vector<double> Axis(JsonFields& fields, const std::string& key) {
  std::vector<double> points = Numbers(fields, key);
  if (points.empty()) fields.Fail(key, "must not be empty");
  if (points.size() > kMaxGridPoints) fields.Fail(key, "must hold at most 64 points");
  if (std::adjacent_find(points.begin(), points.end(), std::greater_equal<>()) != points.end()) {
    fields.Fail(key, "must rise");
  }
  return points;
}

std::string TextOrNothing(JsonFields& fields, const std::string& key) {
  return fields.Has(key) ? fields.Text(key) : std::string();
}

double NumberOrZero(JsonFields& fields, const std::string& key) {
  return fields.Has(key) ? fields.NonNegative(key) : 0;
}

class Reader {
 public:
  explicit Reader(JsonFields& head)
      : slews_ps_(Axis(head, "slews_ps")), loads_ff_(Axis(head, "loads_ff")) {}

  Cell ReadCell(JsonFields fields) {
    cell_ = Cell();
    cell_.name = fields.NonEmptyText("name");
    cell_.area_um2 = fields.NonNegative("area_um2");
    cell_.leakage_nw = fields.NonNegative("leakage_nw");
    cell_.dont_use = fields.Has("dont_use") && fields.Unsigned("dont_use", 1) == 1;
    cell_.clock_gating = TextOrNothing(fields, "clock_gating");
    if (fields.Has("state")) ReadSequential(fields.Object("state"));
    const json& pins = fields.Array("pins");
    for (std::size_t i = 0; i < pins.size(); ++i) {
      ReadPin(JsonFields(pins[i], fields.source(), fields.Path("pins", i)));
    }
    CheckNames(fields);
    fields.Finish();
    return std::move(cell_);
  }

 private:
  static std::optional<BooleanFunction> Function(JsonFields& fields, const std::string& key) {
    if (!fields.Has(key)) return std::nullopt;
    try {
      return BooleanFunction::Parse(fields.Text(key));
    } catch (const std::invalid_argument& error) {
      fields.Fail(key, error.what());
    }
  }

  void ReadSequential(JsonFields fields) {
    Sequential sequential;
    sequential.kind = static_cast<Sequential::Kind>(Word(fields, "kind", kSequentialKinds));
    sequential.state = fields.Text("name");
    sequential.inverse_state = fields.Text("inverse");
    sequential.clock = Function(fields, "clock");
    sequential.data = Function(fields, "data");
    sequential.clear = Function(fields, "clear");
    sequential.preset = Function(fields, "preset");
    fields.Finish();
    cell_.sequential = std::move(sequential);
  }

  void ReadPin(JsonFields fields) {
    Pin pin;
    pin.name = fields.NonEmptyText("name");
    if (cell_.FindPin(pin.name) != nullptr) fields.Fail("name", "is there twice");
    const std::size_t kind = Word(fields, "is", kPinKinds);
    pin.is_clock = kind + 1 == kPinKinds.size();
    pin.direction = pin.is_clock ? Pin::Direction::kInput : static_cast<Pin::Direction>(kind);
    pin.capacitance_ff = NumberOrZero(fields, "capacitance_ff");
    pin.max_capacitance_ff = NumberOrZero(fields, "max_capacitance_ff");
    pin.function = Function(fields, "function");
    pin.timing = ReadList<TimingArc>(fields, "delay", [this](JsonFields& f, TimingArc& arc) {
      arc.sense = static_cast<Sense>(Word(f, "sense", kSenses));
      arc.kind = static_cast<ArcKind>(Word(f, "edge", kEdges));
      arc.delay_rise = ReadTable(f, "rise", loads_ff_);
      arc.delay_fall = ReadTable(f, "fall", loads_ff_);
      arc.slew_rise = ReadTable(f, "rise_slew", loads_ff_);
      arc.slew_fall = ReadTable(f, "fall_slew", loads_ff_);
    });
    pin.constraints =
        ReadList<ConstraintArc>(fields, "check", [this](JsonFields& f, ConstraintArc& arc) {
          static constexpr std::array<std::string_view, 2> kTimes = {"setup", "hold"};
          arc.setup = Word(f, "time", kTimes) == 0;
          arc.edge = static_cast<ArcKind>(Word(f, "edge", kEdges));
          arc.rise = ReadTable(f, "rise", slews_ps_);
          arc.fall = ReadTable(f, "fall", slews_ps_);
        });
    pin.energy = ReadList<EnergyArc>(fields, "energy", [this](JsonFields& f, EnergyArc& arc) {
      arc.rise_fj = ReadTable(f, "rise", loads_ff_);
      arc.fall_fj = ReadTable(f, "fall", loads_ff_);
    });
    fields.Finish();
    cell_.pins.push_back(std::move(pin));
  }

  template <typename Arc, typename Read>
  std::vector<Arc> ReadList(JsonFields& fields, const std::string& key, Read&& read) {
    std::vector<Arc> arcs;
    if (!fields.Has(key)) return arcs;
    const json& list = fields.Array(key);
    for (std::size_t i = 0; i < list.size(); ++i) {
      JsonFields entry(list[i], fields.source(), fields.Path(key, i));
      Arc arc;
      arc.related_pin = entry.Text("from");
      read(entry, arc);
      for (std::string& when : Conditions(entry)) {
        arc.when = std::move(when);
        arcs.push_back(arc);
      }
      entry.Finish();
    }
    return arcs;
  }

  /// Those of "when"; one that is always true where it is missing.
  static std::vector<std::string> Conditions(JsonFields& fields) {
    if (!fields.Has("when")) return {""};
    std::vector<std::string> whens;
    for (const json& when : fields.Array("when")) {
      if (!when.is_string()) fields.Fail("when", "must hold texts only");
      whens.push_back(when.get<std::string>());
    }
    if (whens.empty()) fields.Fail("when", "must not be empty");
    if (whens.size() > kMaxConditions) fields.Fail("when", "must hold at most 1024 conditions");
    return whens;
  }

  Table ReadTable(JsonFields& fields, const std::string& key,
                  const std::vector<double>& columns) const {
    Table table;
    if (!fields.Has(key)) return table;
    table.values = Numbers(fields, key);
    const std::size_t size = table.values.size();
    table.slews_ps = size == 1 ? std::vector<double>{0} : slews_ps_;
    table.loads_ff = size == 1 || size == slews_ps_.size() ? std::vector<double>{0} : columns;
    if (size != table.slews_ps.size() * table.loads_ff.size()) {
      fields.Fail(key, std::to_string(size) + " values do not fit slews and loads");
    }
    return table;
  }

  /// Every name in an arc or a function must be a pin, or a state.
  void CheckNames(const JsonFields& fields) const {
    const auto check_pin = [&](const std::string& name) {
      if (!name.empty() && cell_.FindPin(name) == nullptr) {
        fields.Fail("pins", "'" + name + "' is no pin of " + cell_.name);
      }
    };
    const auto check = [&](const std::optional<BooleanFunction>& function) {
      if (!function) return;
      for (const std::string& input : function->inputs()) {
        const bool is_state = cell_.sequential && (input == cell_.sequential->state ||
                                                   input == cell_.sequential->inverse_state);
        if (!is_state) check_pin(input);
      }
    };
    if (cell_.sequential) {
      check(cell_.sequential->clock);
      check(cell_.sequential->data);
      check(cell_.sequential->clear);
      check(cell_.sequential->preset);
    }
    for (const Pin& pin : cell_.pins) {
      check(pin.function);
      for (const TimingArc& arc : pin.timing) check_pin(arc.related_pin);
      for (const ConstraintArc& arc : pin.constraints) check_pin(arc.related_pin);
      for (const EnergyArc& arc : pin.energy) {
        check_pin(arc.related_pin);
        if (!arc.when.empty()) CheckCondition(fields, arc.when, check);
      }
    }
  }

  template <typename Check>
  static void CheckCondition(const JsonFields& fields, const std::string& when, Check&& check) {
    try {
      check(BooleanFunction::Parse(when));
    } catch (const std::invalid_argument& error) {
      fields.Fail("pins", error.what());
    }
  }

  std::vector<double> slews_ps_;
  std::vector<double> loads_ff_;
  Cell cell_;
};

}  // namespace

CellLibrary ParseCellData(std::string_view text, const std::string& source) {
  const json root = ParseJson(text, source);
  JsonFields head(root, source, "");
  head.Schema(kCellDataSchema);
  CellLibrary library;
  library.name = head.NonEmptyText("name");
  library.source = head.Text("source");
  library.date = head.Text("date");
  library.license = head.Text("license");
  library.process = head.Text("process");
  library.voltage_v = head.NonNegative("voltage_v");
  library.temperature_c = head.Number("temperature_c");
  library.slew_low_percent = head.NonNegative("slew_low_percent");
  library.slew_high_percent = head.NonNegative("slew_high_percent");
  library.slew_derate = head.NonNegative("slew_derate");
  library.energy_by_supply = head.Unsigned("energy_by_supply", 1) == 1;
  Reader reader(head);
  const json& cells = head.Array("cells");
  std::set<std::string> names;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    JsonFields fields(cells[i], source, head.Path("cells", i));
    library.cells.push_back(reader.ReadCell(fields));
    if (!names.insert(library.cells.back().name).second) fields.Fail("name", "is there twice");
  }
  head.Finish();
  return library;
}

CellLibrary LoadCells(const std::filesystem::path& path) {
  if (path.extension() == ".json") return ParseCellData(ReadText(path), path.string());
  return LoadLiberty(path);
}

CellLibrary LoadCells(std::span<const std::filesystem::path> paths) {
  std::vector<CellLibrary> libraries;
  for (const std::filesystem::path& path : paths) libraries.push_back(LoadCells(path));
  return Merge(std::move(libraries));
}

}  // namespace ternion::gates
