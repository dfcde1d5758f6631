// SPDX-License-Identifier: Apache-2.0
//
// Compressed cell data: any bytes behind the mark of a gzip file are decompressed or refused with
// an Error.

#include <cstddef>
#include <cstdint>
#include <string>

#include "gunzip.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!ternion::gates::IsGzip(bytes)) return 0;
  try {
    static_cast<void>(ternion::gates::Gunzip(bytes, "input"));
  } catch (const ternion::Error&) {
  }
  return 0;
}
