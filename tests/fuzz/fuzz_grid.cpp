// SPDX-License-Identifier: Apache-2.0
//
// A sweep's grid over the target `tiny`: any bytes are read or refused with an Error, and a target
// of the grid is one that can be built or says why not.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "memory_folder.h"
#include "ternion/explore/grid.h"
#include "ternion/util/error.h"

namespace {

/// A million targets are read in minutes under a sanitizer; no input of the fuzzer needs so many.
constexpr std::ptrdiff_t kMostCommas = 40;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ternion::fuzz::MemoryFolder kFolder;
  if (std::count(data, data + size, ',') > kMostCommas) return 0;
  try {
    const auto grid =
        ternion::explore::LoadGrid(kFolder.Write("grid.toml", {data, size}), {TERNION_TARGETS});
    if (grid.targets.empty() || grid.passes.empty() || grid.workloads.empty()) std::abort();
    for (const auto& target : grid.targets) {
      if (target.invalid.empty() && target.target.lanes < 2) std::abort();
      static_cast<void>(target.Text());
    }
  } catch (const ternion::Error&) {
  }
  return 0;
}
