// SPDX-License-Identifier: Apache-2.0

#include "liberty_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace ternion::gates {
namespace {

/// How a variable is used: along the rows of Table, along its columns, or not at all.
enum class Role : std::uint8_t { kRow, kColumn, kUnknown };

Role OutputRole(std::string_view variable) {
  if (variable == "input_net_transition" || variable == "input_transition_time") return Role::kRow;
  return variable == "total_output_net_capacitance" ? Role::kColumn : Role::kUnknown;
}

Role ConstraintRole(std::string_view variable) {
  if (variable == "constrained_pin_transition") return Role::kRow;
  return variable == "related_pin_transition" ? Role::kColumn : Role::kUnknown;
}

bool SeparatesNumbers(char c) {
  return c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\';
}

/// Appends the numbers of a list; false when it holds something else.
bool AppendNumbers(std::string_view list, std::vector<double>& numbers) {
  const char* position = list.data();
  const char* const end = position + list.size();
  while (true) {
    while (position != end && SeparatesNumbers(*position)) ++position;
    if (position == end) return true;
    if (*position == '+') ++position;
    double number = 0;
    const auto [next, error] = std::from_chars(position, end, number);
    if (error != std::errc() || !std::isfinite(number)) return false;
    if (next != end && !SeparatesNumbers(*next)) return false;
    numbers.push_back(number);
    position = next;
  }
}

std::vector<double> Union(const std::vector<double>& a, const std::vector<double>& b) {
  if (b.size() == 1) return a;
  if (a.size() == 1) return b;
  std::vector<double> all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

}  // namespace

LibertyTables::LibertyTables(const LibertySource& source, const LibertyStatement& library)
    : source_(source) {
  ReadUnits(library);
  for (const LibertyStatement& child : library.children) {
    if (child.name == "lu_table_template" || child.name == "power_lut_template") {
      ReadTemplate(child);
    }
  }
}

/// "10ps" in seconds, for the base unit 's'. Large and small letters are the same.
double LibertyTables::Unit(const LibertyStatement& attribute, char base) const {
  std::string text;
  for (const std::string_view argument : attribute.arguments) text += argument;
  std::erase_if(text, SeparatesNumbers);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  double number = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc::result_out_of_range) source_.Fail(attribute.offset, "unit out of range");
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  static constexpr std::array<std::pair<char, double>, 6> kPrefixes = {
      {{'f', 1e-15}, {'p', 1e-12}, {'n', 1e-9}, {'u', 1e-6}, {'m', 1e-3}, {'k', 1e3}}};
  double scale = unit == std::string_view(&base, 1) ? 1 : 0;
  for (const auto& [prefix, value] : kPrefixes) {
    if (unit.size() == 2 && unit[0] == prefix && unit[1] == base) scale = value;
  }
  if (scale == 0 || !(number > 0) || !std::isfinite(number)) {
    source_.Fail(attribute.offset,
                 "'" + text + "' is no unit that " + std::string(attribute.name) + " can have");
  }
  return number * scale;
}

void LibertyTables::ReadUnits(const LibertyStatement& library) {
  if (const auto* found = library.Find("time_unit")) units_.ps = Unit(*found, 's') / 1e-12;
  if (const auto* found = library.Find("voltage_unit")) units_.v = Unit(*found, 'v');
  if (const auto* found = library.Find("leakage_power_unit")) units_.nw = Unit(*found, 'w') / 1e-9;
  if (const auto* found = library.Find("capacitive_load_unit")) {
    units_.ff = Unit(*found, 'f') / 1e-15;
  }
  for (double* unit : {&units_.ps, &units_.ff, &units_.nw}) {
    // 1e-12 / 1e-15 is not quite 1000.
    const double whole = std::round(*unit);
    if (whole > 0 && std::abs(*unit - whole) < 1e-9 * whole) *unit = whole;
  }
}

std::vector<double> LibertyTables::Numbers(const LibertyStatement& statement) const {
  std::vector<double> numbers;
  for (const std::string_view list : statement.arguments) {
    if (!AppendNumbers(list, numbers)) {
      source_.Fail(statement.offset, std::string(statement.name) + ": \"" +
                                         CleanText(list.substr(0, 60)) +
                                         "\" is no list of finite numbers");
    }
  }
  return numbers;
}

std::vector<double> LibertyTables::AxisNumbers(const LibertyStatement& statement) const {
  std::vector<double> numbers = Numbers(statement);
  if (numbers.empty()) source_.Fail(statement.offset, std::string(statement.name) + " is empty");
  if (std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) != numbers.end()) {
    source_.Fail(statement.offset, std::string(statement.name) + " does not rise");
  }
  return numbers;
}

double LibertyTables::Number(const LibertyStatement& attribute) const {
  const std::vector<double> numbers = Numbers(attribute);
  if (numbers.size() != 1) {
    source_.Fail(attribute.offset, std::string(attribute.name) + " must be one number");
  }
  return numbers[0];
}

double LibertyTables::Number(const LibertyStatement& group, std::string_view child,
                             double otherwise) const {
  const LibertyStatement* const found = group.Find(child);
  return found == nullptr ? otherwise : Number(*found);
}

void LibertyTables::ReadTemplate(const LibertyStatement& group) {
  if (group.arguments.empty()) source_.Fail(group.offset, "a template has no name");
  Axes axes;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kAxes = {
      {{"variable_1", "index_1"}, {"variable_2", "index_2"}, {"variable_3", "index_3"}}};
  for (const auto& [variable, index] : kAxes) {
    const LibertyStatement* const found = group.Find(variable);
    if (found == nullptr) break;
    const LibertyStatement* const numbers = group.Find(index);
    axes.push_back(
        {group.Text(variable), numbers == nullptr ? std::vector<double>() : AxisNumbers(*numbers)});
  }
  templates_[group.arguments[0]] = std::move(axes);
}

LibertyTables::Axes LibertyTables::TableAxes(const LibertyStatement& group) const {
  const std::string_view name = group.arguments.empty() ? "scalar" : group.arguments[0];
  if (name == "scalar") return {};
  const auto found = templates_.find(name);
  if (found == templates_.end()) {
    source_.Fail(group.offset, "unknown template '" + std::string(name) + "'");
  }
  Axes axes = found->second;
  static constexpr std::array<std::string_view, 2> kIndices = {"index_1", "index_2"};
  if (axes.size() > kIndices.size()) source_.Fail(group.offset, "tables of three dimensions");
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const LibertyStatement* const own = group.Find(kIndices.at(i));
    if (own != nullptr) axes[i].values = AxisNumbers(*own);
    if (axes[i].values.empty()) {
      source_.Fail(group.offset, std::string(kIndices.at(i)) + " is in neither table nor template");
    }
  }
  return axes;
}

Table LibertyTables::Read(const LibertyStatement& group, Kind kind, double value_unit) const {
  const LibertyStatement* const values = group.Find("values");
  if (values == nullptr) source_.Fail(group.offset, std::string(group.name) + " has no values");
  Table table;
  table.slews_ps = {0};
  table.loads_ff = {0};
  bool columns_first = false;
  std::size_t expected = 1;
  const Axes axes = TableAxes(group);
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const Axis& axis = axes[i];
    const Role role = kind == kOutput ? OutputRole(axis.variable) : ConstraintRole(axis.variable);
    const bool is_repeated = i == 1 && columns_first == (role == Role::kColumn);
    if (role == Role::kUnknown || is_repeated) {
      source_.Fail(group.offset, std::string(group.name) + " over '" + std::string(axis.variable) +
                                     "' is not supported");
    }
    if (i == 0) columns_first = role == Role::kColumn;
    const double unit = role == Role::kColumn && kind == kOutput ? units_.ff : units_.ps;
    std::vector<double>& points = role == Role::kRow ? table.slews_ps : table.loads_ff;
    points = axis.values;
    for (double& point : points) point *= unit;
    expected *= points.size();
  }
  if (expected > kMaxTableValues) source_.Fail(group.offset, "a table of more than 4096 values");
  std::vector<double> numbers = Numbers(*values);
  if (numbers.size() != expected) {
    source_.Fail(values->offset, std::to_string(numbers.size()) + " values, the axes say " +
                                     std::to_string(expected));
  }
  for (double& number : numbers) number *= value_unit;
  if (!columns_first) {
    table.values = std::move(numbers);
    return table;
  }
  table.values.reserve(expected);
  for (std::size_t row = 0; row < table.slews_ps.size(); ++row) {
    for (std::size_t column = 0; column < table.loads_ff.size(); ++column) {
      table.values.push_back(numbers[column * table.slews_ps.size() + row]);
    }
  }
  return table;
}

Table Add(const Table& a, const Table& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  Table sum;
  sum.slews_ps = Union(a.slews_ps, b.slews_ps);
  sum.loads_ff = Union(a.loads_ff, b.loads_ff);
  const bool same_points = a.slews_ps == b.slews_ps && a.loads_ff == b.loads_ff;
  if (same_points) {
    sum.values = a.values;
    for (std::size_t i = 0; i < sum.values.size(); ++i) sum.values[i] += b.values[i];
    return sum;
  }
  for (const double slew : sum.slews_ps) {
    for (const double load : sum.loads_ff) {
      sum.values.push_back(a.At(slew, load) + b.At(slew, load));
    }
  }
  return sum;
}

}  // namespace ternion::gates
