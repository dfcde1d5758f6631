// SPDX-License-Identifier: Apache-2.0

#include "ternion/util/parse_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_set>
#include <vector>

#include "ternion/util/error.h"

namespace ternion {

using nlohmann::json;

namespace {

// No file read here nests deeper than a tokenizer's seven levels.
constexpr int kMaxDepth = 64;

}  // namespace

json ParseJson(std::string_view text, const std::string& source) {
  std::vector<std::unordered_set<std::string>> keys;  // of the objects that are open
  const auto check = [&](int depth, json::parse_event_t event, json& parsed) {
    if (depth > kMaxDepth) throw Error(source, "", fmt::format("nests over {} levels", kMaxDepth));
    if (event == json::parse_event_t::object_start) keys.emplace_back();
    if (event == json::parse_event_t::object_end) keys.pop_back();
    if (event == json::parse_event_t::key) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second) throw Error(source, key, "appears twice");
    }
    return true;
  };
  try {
    return json::parse(text.begin(), text.end(), check);
  } catch (const json::exception& error) {
    throw Error(source, "", fmt::format("not valid JSON: {}", error.what()));
  }
}

}  // namespace ternion
