// SPDX-License-Identifier: Apache-2.0
//
// Fields of a checkpoint's JSON, read with their checks. Unlike JsonFields of ternion/util, fields
// nobody asks for are allowed: checkpoints carry many that concern training or other software.

#ifndef TERNION_MODEL_SRC_STRICT_JSON_H_
#define TERNION_MODEL_SRC_STRICT_JSON_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace ternion::model {

/// Names a JSON type in an error: "a string", "null".
std::string TypeText(const nlohmann::json& value);

/// The fields of one JSON object, each checked when it is asked for. `prefix` ("" or "model.") goes
/// before a field's name in errors. Refers to the object; does not own it.
class JsonFields {
 public:
  /// Throws Error when `object` is not an object.
  JsonFields(const nlohmann::json& object, std::string source, std::string prefix);

  /// The field, or null when it is missing or null.
  const nlohmann::json* Find(const char* name) const;
  /// The field; throws Error when it is missing or null.
  const nlohmann::json& Require(const char* name) const;

  std::uint32_t RequireUnsigned(const char* name, std::uint32_t low, std::uint32_t high) const;
  double RequireNumber(const char* name) const;
  bool RequireBool(const char* name) const;
  std::string RequireString(const char* name) const;
  bool BoolOr(const char* name, bool fallback) const;

  /// The object in that field; throws Error when it is missing or no object.
  JsonFields Object(const char* name) const;

  const std::string& source() const { return source_; }

  /// Throws Error(source, prefix + name, reason).
  [[noreturn]] void Fail(const char* name, std::string_view reason) const;

 private:
  const nlohmann::json& object_;
  std::string source_;
  std::string prefix_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_STRICT_JSON_H_
