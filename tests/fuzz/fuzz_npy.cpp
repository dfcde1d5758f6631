// SPDX-License-Identifier: Apache-2.0
//
// The reader of .npy files accepts or throws Error for every element type; an array that is
// accepted has as many values as its shape says.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>

#include "memory_folder.h"
#include "ternion/util/error.h"
#include "ternion/util/npy.h"

namespace {

template <typename T>
void Check(const ternion::NpyArray<T>& array) {
  std::size_t elements = 1;
  for (const std::size_t dimension : array.shape) elements *= dimension;
  if (elements != array.values.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ternion::fuzz::MemoryFolder kFolder;
  const std::filesystem::path path = kFolder.Write("in.npy", {data, size});
  try {
    Check(ternion::ReadNpy<float>(path));
  } catch (const ternion::Error&) {
  }
  try {
    Check(ternion::ReadNpyIntegers(path));
  } catch (const ternion::Error&) {
  }
  return 0;
}
