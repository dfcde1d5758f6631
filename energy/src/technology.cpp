// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/technology.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::energy {
namespace {

constexpr std::array kKinds = {Kind::kPublished, Kind::kDerived, Kind::kAssumed, Kind::kMeasured};

Kind ReadKind(JsonFields& fields) {
  const std::string text = fields.Text("kind");
  for (const Kind kind : kKinds) {
    if (Name(kind) == text) return kind;
  }
  fields.Fail("kind", "must be published, derived, assumed or measured, not '" + text + "'");
}

char ReadMark(JsonFields& fields) {
  const std::string text = fields.Text("mark");
  if (text.size() != 1 || kMarks.find(text[0]) == std::string_view::npos) {
    fields.Fail("mark", "must be one of P, O, S, D, U, A, not '" + text + "'");
  }
  return text[0];
}

void ReadRange(JsonFields& fields, Constant& constant) {
  const nlohmann::json& range = fields.Array("range");
  if (range.size() != 2 || !range[0].is_number() || !range[1].is_number()) {
    fields.Fail("range", "must be two numbers, low and high");
  }
  constant.low = range[0].get<double>();
  constant.high = range[1].get<double>();
  if (!(*constant.low >= 0 && *constant.low <= constant.value && constant.value <= *constant.high &&
        std::isfinite(*constant.high))) {
    fields.Fail("range", "must hold the value, from low to high");
  }
}

/// All fields of a constant; the caller takes the rest and finishes.
Constant ReadConstant(JsonFields& fields, const std::set<std::string>& allowed_per) {
  Constant constant;
  constant.id = fields.NonEmptyText("id");
  constant.label = fields.NonEmptyText("label");
  constant.value = fields.NonNegative("value");
  const std::string unit = fields.Text("unit");
  if (unit != "pJ") fields.Fail("unit", "must be pJ, not '" + unit + "'");
  constant.per = fields.Text("per");
  if (!allowed_per.contains(constant.per)) {
    fields.Fail("per", "'" + constant.per + "' is not a unit for this table");
  }
  constant.technology = fields.NonEmptyText("technology");
  constant.kind = ReadKind(fields);
  constant.mark = ReadMark(fields);
  constant.source = fields.NonEmptyText("source");
  if (fields.Has("range")) ReadRange(fields, constant);
  return constant;
}

std::vector<Constant> ReadConstants(JsonFields& fields, const std::string& key,
                                    const std::set<std::string>& allowed_per) {
  std::vector<Constant> constants;
  std::set<std::string> ids;
  const nlohmann::json& array = fields.Array(key);
  for (std::size_t i = 0; i < array.size(); ++i) {
    JsonFields item(array[i], fields.source(), fields.Path(key, i));
    constants.push_back(ReadConstant(item, allowed_per));
    item.Finish();
    if (!ids.insert(constants.back().id).second) item.Fail("id", "appears twice");
  }
  if (constants.empty()) fields.Fail(key, "must not be empty");
  return constants;
}

std::vector<SramConstant> ReadSrams(JsonFields& fields) {
  std::vector<SramConstant> srams;
  const nlohmann::json& array = fields.Array("sram");
  for (std::size_t i = 0; i < array.size(); ++i) {
    JsonFields item(array[i], fields.source(), fields.Path("sram", i));
    SramConstant sram;
    sram.access = ReadConstant(item, {"64 bits"});
    sram.capacity_bytes = item.Unsigned("capacity_bytes");
    item.Finish();
    if (sram.capacity_bytes <= (srams.empty() ? 0 : srams.back().capacity_bytes)) {
      item.Fail("capacity_bytes", "must be greater than 0 and than the one before");
    }
    srams.push_back(std::move(sram));
  }
  if (srams.empty()) fields.Fail("sram", "must not be empty");
  return srams;
}

const Constant* Find(const std::vector<Constant>& constants, std::string_view id) {
  const auto found = std::find_if(constants.begin(), constants.end(),
                                  [&](const Constant& constant) { return constant.id == id; });
  return found == constants.end() ? nullptr : &*found;
}

}  // namespace

std::string_view Name(Kind kind) {
  switch (kind) {
    case Kind::kPublished:
      return "published";
    case Kind::kDerived:
      return "derived";
    case Kind::kAssumed:
      return "assumed";
    case Kind::kMeasured:
      return "measured";
  }
  return "";
}

bool Technology::HasOperation(std::string_view id) const { return Find(operations, id) != nullptr; }

const Constant& Technology::Operation(std::string_view id) const {
  const Constant* found = Find(operations, id);
  if (found == nullptr) {
    throw Error(source_path, "operations", "has no energy for '" + std::string(id) + "'");
  }
  return *found;
}

const Constant& Technology::Dram(std::string_view id) const {
  const Constant* found = Find(drams, id);
  if (found == nullptr) {
    std::string known;
    for (const Constant& dram : drams) known += (known.empty() ? "" : ", ") + dram.id;
    throw Error(source_path, "dram", "has no memory '" + std::string(id) + "', only " + known);
  }
  return *found;
}

const SramConstant& Technology::Sram(std::uint64_t capacity_bytes) const {
  for (const SramConstant& sram : srams) {
    if (sram.capacity_bytes >= capacity_bytes) return sram;
  }
  return srams.back();
}

Technology ParseTechnology(std::string_view text, const std::string& source) {
  const nlohmann::json json = ParseJson(text, source);
  JsonFields fields(json, source, "");
  fields.Schema(kTechnologySchema);
  Technology technology;
  technology.source_path = source;
  technology.name = fields.NonEmptyText("name");
  technology.technology = fields.NonEmptyText("technology");
  technology.description = fields.NonEmptyText("description");
  technology.operations = ReadConstants(fields, "operations", {"operation"});
  technology.srams = ReadSrams(fields);
  technology.drams = ReadConstants(fields, "dram", {"bit", "64 bits"});
  technology.default_dram = fields.Text("default_dram");
  fields.Finish();
  if (Find(technology.drams, technology.default_dram) == nullptr) {
    fields.Fail("default_dram", "'" + technology.default_dram + "' is not in dram");
  }
  return technology;
}

Technology LoadTechnology(const std::filesystem::path& path) {
  return ParseTechnology(ReadText(path), path.string());
}

}  // namespace ternion::energy
