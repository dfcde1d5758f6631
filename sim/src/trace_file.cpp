// SPDX-License-Identifier: Apache-2.0

#include "trace_file.h"

#include <array>
#include <fstream>

namespace ternion::sim {
namespace {

// The header block of an FST file (GTKWave's fstapi.c): a type byte of 0, then fields of fixed
// size, among them 128 bytes that name the writer and 119 bytes of date.
constexpr std::streamoff kDateOffset = 202;
constexpr std::size_t kDateBytes = 119;

}  // namespace

void ClearTraceDate(const std::filesystem::path& path) noexcept {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  if (file.get() != 0) return;
  const std::array<char, kDateBytes> blank{};
  file.seekp(kDateOffset);
  file.write(blank.data(), blank.size());
}

}  // namespace ternion::sim
