// SPDX-License-Identifier: Apache-2.0
//
// Parsing of JSON that may be hostile.

#ifndef TERNION_UTIL_PARSE_JSON_H_
#define TERNION_UTIL_PARSE_JSON_H_

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace ternion {

/// Parses `text`. Throws Error naming `source` when it is not JSON (with the place), when an object
/// has a key twice, or when values nest over 64 levels: a level takes memory many times its text.
nlohmann::json ParseJson(std::string_view text, const std::string& source);

}  // namespace ternion

#endif  // TERNION_UTIL_PARSE_JSON_H_
