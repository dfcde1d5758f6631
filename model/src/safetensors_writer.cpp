// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/safetensors_writer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace ternion::model {
namespace {

std::uint64_t Bytes(const NewTensor& tensor) {
  std::uint64_t bytes = ElementBytes(tensor.dtype);
  for (const std::uint64_t size : tensor.shape) bytes *= size;
  return bytes;
}

/// Length field and header, padded so that the data begins at a multiple of 8.
std::string MakeHeader(const std::vector<NewTensor>& tensors) {
  nlohmann::ordered_json header;
  header["__metadata__"] = {{"format", "pt"}};
  std::uint64_t offset = 0;
  for (const NewTensor& tensor : tensors) {
    const std::uint64_t end = offset + Bytes(tensor);
    header[tensor.name] = {
        {"dtype", Name(tensor.dtype)}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  const auto length = std::bit_cast<std::array<char, 8>>(std::uint64_t{text.size()});
  return std::string(length.begin(), length.end()) + text;
}

}  // namespace

void WriteSafetensors(const std::filesystem::path& path, std::vector<NewTensor> tensors) {
  std::stable_sort(tensors.begin(), tensors.end(), [](const NewTensor& a, const NewTensor& b) {
    return ElementBytes(a.dtype) > ElementBytes(b.dtype);
  });
  const std::string header = MakeHeader(tensors);
  WriteAtomically(path, [&](const ByteSink& sink) {
    sink({reinterpret_cast<const std::uint8_t*>(header.data()), header.size()});
    for (const NewTensor& tensor : tensors) {
      std::uint64_t written = 0;
      tensor.content([&](std::span<const std::uint8_t> bytes) {
        written += bytes.size();
        sink(bytes);
      });
      if (written != Bytes(tensor)) {
        throw std::invalid_argument(tensor.name + ": wrong number of bytes");
      }
    }
  });
}

}  // namespace ternion::model
