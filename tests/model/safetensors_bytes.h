// SPDX-License-Identifier: Apache-2.0
//
// Makes safetensors files, good and bad, in memory.

#ifndef TERNION_TESTS_MODEL_SAFETENSORS_BYTES_H_
#define TERNION_TESTS_MODEL_SAFETENSORS_BYTES_H_

#include <cstdint>
#include <span>
#include <string>

namespace ternion::model {

/// Length field, header, data.
inline std::string SafetensorsFile(const std::string& header, const std::string& data) {
  std::string file;
  for (unsigned i = 0; i < 8; ++i) {
    file.push_back(static_cast<char>((std::uint64_t{header.size()} >> (8 * i)) & 0xFF));
  }
  return file + header + data;
}

inline std::span<const std::uint8_t> AsBytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace ternion::model

#endif  // TERNION_TESTS_MODEL_SAFETENSORS_BYTES_H_
