// SPDX-License-Identifier: Apache-2.0

#include "strict_json.h"

#include <fmt/format.h>

#include "ternion/util/error.h"

namespace ternion::model {

using nlohmann::json;

std::string TypeText(const json& value) {
  if (value.is_null()) return "null";
  if (value.is_number_float()) return "a fractional number";
  if (value.is_number()) return fmt::format("the number {}", value.dump());
  if (value.is_array() || value.is_object()) return fmt::format("an {}", value.type_name());
  return fmt::format("a {}", value.type_name());
}

JsonFields::JsonFields(const json& object, std::string source, std::string prefix)
    : object_(object), source_(std::move(source)), prefix_(std::move(prefix)) {
  if (object.is_object()) return;
  const std::string name = prefix_.empty() ? "" : prefix_.substr(0, prefix_.size() - 1);
  throw Error(source_, name, fmt::format("{}, expected an object", TypeText(object)));
}

const json* JsonFields::Find(const char* name) const {
  const auto at = object_.find(name);
  return at == object_.end() || at->is_null() ? nullptr : &*at;
}

const json& JsonFields::Require(const char* name) const {
  const json* value = Find(name);
  if (value == nullptr) Fail(name, "missing");
  return *value;
}

std::uint32_t JsonFields::RequireUnsigned(const char* name, std::uint32_t low,
                                          std::uint32_t high) const {
  const json& value = Require(name);
  if (!value.is_number_integer()) {
    Fail(name, fmt::format("{}, expected an integer", TypeText(value)));
  }
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() < low ||
      value.get<std::uint64_t>() > high) {
    Fail(name, fmt::format("{} is outside {}..{}", value.dump(), low, high));
  }
  return value.get<std::uint32_t>();
}

double JsonFields::RequireNumber(const char* name) const {
  const json& value = Require(name);
  if (!value.is_number()) Fail(name, fmt::format("{}, expected a number", TypeText(value)));
  return value.get<double>();
}

bool JsonFields::RequireBool(const char* name) const {
  const json& value = Require(name);
  if (!value.is_boolean()) Fail(name, fmt::format("{}, expected true or false", TypeText(value)));
  return value.get<bool>();
}

std::string JsonFields::RequireString(const char* name) const {
  const json& value = Require(name);
  if (!value.is_string()) Fail(name, fmt::format("{}, expected a string", TypeText(value)));
  return value.get<std::string>();
}

bool JsonFields::BoolOr(const char* name, bool fallback) const {
  return Find(name) == nullptr ? fallback : RequireBool(name);
}

JsonFields JsonFields::Object(const char* name) const {
  return {Require(name), source_, prefix_ + name + "."};
}

void JsonFields::Fail(const char* name, std::string_view reason) const {
  throw Error(source_, prefix_ + name, reason);
}

}  // namespace ternion::model
