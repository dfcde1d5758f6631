// SPDX-License-Identifier: Apache-2.0
//
// The run record's reader accepts or throws Error; what it accepts is written and read again as the
// same text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ternion/sim/run_record.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::sim;
  RunRecord record;
  try {
    record = FromJson({reinterpret_cast<const char*>(data), size}, "input");
  } catch (const ternion::Error&) {
    return 0;
  }
  const std::string text = ToJson(record);
  if (ToJson(FromJson(text, "written")) != text) std::abort();
  return 0;
}
