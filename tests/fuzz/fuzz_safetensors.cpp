// SPDX-License-Identifier: Apache-2.0
//
// The safetensors reader must accept or refuse any bytes with an Error: no crash, no other
// exception.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ternion/model/safetensors.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto tensors = ternion::model::ParseSafetensors({data, size}, "input");
    // Every view must lie inside the input: reading its ends would trap otherwise.
    for (const auto& [name, tensor] : tensors) {
      if (tensor.bytes.empty()) continue;
      if (tensor.bytes.data() < data || tensor.bytes.data() + tensor.bytes.size() > data + size) {
        std::abort();
      }
    }
  } catch (const ternion::Error&) {
  }
  return 0;
}
