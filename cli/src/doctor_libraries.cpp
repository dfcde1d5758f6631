// SPDX-License-Identifier: Apache-2.0
//
// Apart from the doctor itself, because it includes every library's header.

#include "doctor_libraries.h"

#define PCRE2_CODE_UNIT_WIDTH 8  // pcre2.h must be told

#include <fmt/format.h>
#include <pcre2.h>
#include <toml++/toml.h>
#include <zlib.h>

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>

namespace ternion::cli {

std::vector<LibraryVersion> CompiledLibraries() {
  return {
      {"CLI11", CLI11_VERSION},
      {"fmt",
       fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
      {"nlohmann-json", fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR,
                                    NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
      {"toml++", fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)},
      {"PCRE2", fmt::format("{}.{}", PCRE2_MAJOR, PCRE2_MINOR)},
      {"SystemC", TERNION_SYSTEMC_VERSION},
      {"zlib", ZLIB_VERSION},
  };
}

}  // namespace ternion::cli
