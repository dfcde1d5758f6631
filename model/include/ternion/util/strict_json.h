// SPDX-License-Identifier: Apache-2.0
//
// Reads JSON files strictly: every field is asked for by name, with its type and range, and what
// is left over is an error. Users link nlohmann_json themselves.

#ifndef TERNION_UTIL_STRICT_JSON_H_
#define TERNION_UTIL_STRICT_JSON_H_

#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ternion/util/error.h"

namespace ternion {

/// One JSON object while it is being read. Each getter throws Error naming source and path
/// ("products[3].counters.cycles") when the field is missing, of another type or out of range.
/// The JSON value must outlive the reader.
class JsonFields {
 public:
  JsonFields(const nlohmann::json& value, std::string source, std::string path)
      : value_(value), source_(std::move(source)), path_(std::move(path)) {
    if (!value_.is_object()) throw Error(source_, path_, "must be an object");
  }

  bool Has(const std::string& key) const { return value_.contains(key); }

  /// An integer in 0..maximum.
  std::uint64_t Unsigned(const std::string& key,
                         std::uint64_t maximum = std::numeric_limits<std::uint64_t>::max()) {
    const nlohmann::json& field = Take(key);
    if (field.is_number_integer() && !field.is_number_unsigned()) {
      throw Error(source_, Path(key), "must not be negative");
    }
    if (!field.is_number_unsigned()) {
      throw Error(source_, Path(key), "must be an unsigned 64-bit integer");
    }
    const std::uint64_t number = field.get<std::uint64_t>();
    if (number > maximum) {
      throw Error(source_, Path(key), "must be at most " + std::to_string(maximum));
    }
    return number;
  }

  std::uint32_t Unsigned32(const std::string& key) {
    return static_cast<std::uint32_t>(Unsigned(key, std::numeric_limits<std::uint32_t>::max()));
  }

  /// A finite number.
  double Number(const std::string& key) {
    const nlohmann::json& field = Take(key);
    if (!field.is_number()) throw Error(source_, Path(key), "must be a number");
    const double number = field.get<double>();
    if (!std::isfinite(number)) throw Error(source_, Path(key), "must be finite");
    return number;
  }

  /// A finite number, not negative.
  double NonNegative(const std::string& key) {
    const double number = Number(key);
    if (number < 0) throw Error(source_, Path(key), "must not be negative");
    return number;
  }

  std::string Text(const std::string& key) {
    const nlohmann::json& field = Take(key);
    if (!field.is_string()) throw Error(source_, Path(key), "must be a string");
    return field.get<std::string>();
  }

  std::string NonEmptyText(const std::string& key) {
    std::string text = Text(key);
    if (text.empty()) throw Error(source_, Path(key), "must not be empty");
    return text;
  }

  bool Bool(const std::string& key) {
    const nlohmann::json& field = Take(key);
    if (!field.is_boolean()) throw Error(source_, Path(key), "must be true or false");
    return field.get<bool>();
  }

  const nlohmann::json& Array(const std::string& key) {
    const nlohmann::json& field = Take(key);
    if (!field.is_array()) throw Error(source_, Path(key), "must be an array");
    return field;
  }

  JsonFields Object(const std::string& key) { return {Take(key), source_, Path(key)}; }

  /// The field "schema" must be exactly `expected`.
  void Schema(std::string_view expected) {
    const std::string schema = Text("schema");
    if (schema != expected) {
      throw Error(source_, Path("schema"),
                  "unknown schema '" + schema + "', expected '" + std::string(expected) + "'");
    }
  }

  /// Throws Error when the object has a field that nobody asked for.
  void Finish() const {
    for (const auto& item : value_.items()) {
      if (!taken_.contains(item.key())) {
        throw Error(source_, Path(item.key()), "unknown field");
      }
    }
  }

  [[noreturn]] void Fail(const std::string& key, const std::string& reason) const {
    throw Error(source_, Path(key), reason);
  }

  std::string Path(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }
  std::string Path(const std::string& key, std::size_t index) const {
    return Path(key) + "[" + std::to_string(index) + "]";
  }
  const std::string& source() const { return source_; }

 private:
  const nlohmann::json& Take(const std::string& key) {
    const auto found = value_.find(key);
    if (found == value_.end()) throw Error(source_, Path(key), "missing field");
    taken_.insert(key);
    return *found;
  }

  const nlohmann::json& value_;
  std::string source_;
  std::string path_;
  std::set<std::string> taken_;
};

}  // namespace ternion

#endif  // TERNION_UTIL_STRICT_JSON_H_
