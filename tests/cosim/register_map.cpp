// SPDX-License-Identifier: Apache-2.0

#include "register_map.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <utility>

#include "ternion/util/error.h"

namespace ternion::cosim {
namespace {

constexpr const char* kSource = "registers.toml";

std::uint32_t Integer(const toml::table& entry, const char* key) {
  const auto value = entry[key].value<std::int64_t>();
  if (!value) throw Error(kSource, key, "missing");
  return static_cast<std::uint32_t>(*value);
}

std::string Text(const toml::table& entry, const char* key) {
  const auto value = entry[key].value<std::string>();
  if (!value) throw Error(kSource, key, "missing");
  return *value;
}

/// What the design's parameters are on a target.
std::uint32_t Parameter(const std::string& name, const compiler::Target& target) {
  const std::map<std::string, std::uint32_t> values = {
      {"Lanes", target.lanes},
      {"Columns", target.columns},
      {"UnpackColumns", target.unpack_columns},
      {"BusBits", target.data_bits},
      {"MaxBurstBeats", target.max_burst_beats},
      {"ReadFifoBeats", target.read_fifo_beats},
      {"WeightTiles", target.weight_tiles},
      {"ActivationVectors", target.activation_vectors},
      {"AccumulatorWords", target.accumulator_words},
      {"StartWords", target.start_words},
      {"ColumnForm", static_cast<std::uint32_t>(target.column)},
      {"FloatLanes", 0},
  };
  const auto found = values.find(name);
  if (found == values.end()) throw Error(kSource, name, "parameter unknown to the test");
  return found->second;
}

Access AccessOf(const std::string& name) {
  if (name == "RO") return Access::kReadOnly;
  if (name == "RW") return Access::kReadWrite;
  if (name == "W1") return Access::kWriteOneActs;
  if (name == "W1C") return Access::kWriteOneClears;
  throw Error(kSource, name, "unknown access");
}

Register ReadRegister(const toml::table& entry, const compiler::Target& target, RegisterMap& map) {
  Register result;
  result.name = Text(entry, "name");
  result.offset = static_cast<std::uint16_t>(Integer(entry, "offset"));
  result.access = AccessOf(Text(entry, "access"));
  if (entry.contains("reset")) result.reset = Integer(entry, "reset");
  if (entry.contains("parameter")) result.reset = Parameter(Text(entry, "parameter"), target);
  const toml::array* const fields = entry["fields"].as_array();
  if (fields == nullptr) {
    result.mask = ~std::uint32_t{0};
    return result;
  }
  for (const toml::node& node : *fields) {
    const toml::table& field = *node.as_table();
    std::uint32_t high = 0;
    std::uint32_t low = 0;
    if (const toml::array* const bits = field["bits"].as_array()) {
      high = static_cast<std::uint32_t>(*bits->get(0)->value<std::int64_t>());
      low = static_cast<std::uint32_t>(*bits->get(1)->value<std::int64_t>());
    } else {
      high = low = Integer(field, "bit");
    }
    const auto mask = static_cast<std::uint32_t>((std::uint64_t{2} << high) - (1ULL << low));
    result.mask |= mask;
    if (field.contains("reset")) result.reset |= Integer(field, "reset") << low;
    if (field.contains("feature") && Parameter(Text(field, "feature"), target) != 0) {
      result.reset |= mask;
    }
    map.fields.emplace_back(result.name + "." + Text(field, "name"), mask);
  }
  return result;
}

}  // namespace

const Register& RegisterMap::Named(const std::string& name) const {
  const auto found = std::find_if(registers.begin(), registers.end(),
                                  [&](const Register& r) { return r.name == name; });
  if (found == registers.end()) throw Error(kSource, name, "no such register");
  return *found;
}

std::uint32_t RegisterMap::Field(const std::string& name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.first == name; });
  if (found == fields.end()) throw Error(kSource, name, "no such field");
  return found->second;
}

bool RegisterMap::IsCounter(std::uint32_t address) const {
  return address >= counters_offset && address < counters_offset + 8 * counters.size();
}

RegisterMap LoadRegisterMap(const std::filesystem::path& path, const compiler::Target& target) {
  const toml::table root = toml::parse_file(path.string());
  RegisterMap map;
  for (const toml::node& node : *root["register"].as_array()) {
    map.registers.push_back(ReadRegister(*node.as_table(), target, map));
  }
  map.counters_offset = static_cast<std::uint16_t>(Integer(*root["counters"].as_table(), "offset"));
  for (const toml::node& node : *root["counter"].as_array()) {
    map.counters.push_back(Text(*node.as_table(), "name"));
  }
  return map;
}

}  // namespace ternion::cosim
