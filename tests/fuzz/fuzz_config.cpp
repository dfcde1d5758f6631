// SPDX-License-Identifier: Apache-2.0
//
// The config reader must accept or refuse any bytes with an Error: no crash, no other exception.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ternion/model/config.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto config = ternion::model::ParseCheckpointConfig(text, "input").config;
    // What later code divides by and allocates with.
    if (config.head_dim == 0 || config.attention_heads % config.key_value_heads != 0) std::abort();
  } catch (const ternion::Error&) {
  }
  return 0;
}
