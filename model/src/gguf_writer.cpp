// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/gguf_writer.h"

#include <array>
#include <bit>
#include <span>
#include <stdexcept>
#include <string_view>

#include "ternion/util/files.h"

namespace ternion::model {
namespace {

static_assert(std::endian::native == std::endian::little, "values are copied as they lie");

constexpr std::size_t kAlignment = 32;

/// The part of the file before the data.
class Header {
 public:
  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

  template <typename T>
  void Put(T value) {
    const auto raw = std::bit_cast<std::array<std::uint8_t, sizeof(T)>>(value);
    for (const std::uint8_t byte : raw) bytes_.push_back(byte);
  }
  void Put(std::string_view text) {
    Put(std::uint64_t{text.size()});
    bytes_.insert(bytes_.end(), text.begin(), text.end());
  }
  void Put(GgufType type) { Put(static_cast<std::uint32_t>(type)); }

  void PutMagic() {
    for (const char c : std::string_view("GGUF")) Put(static_cast<std::uint8_t>(c));
    Put(std::uint32_t{3});
  }

  void operator()(std::uint32_t value) { PutScalar(GgufType::kUint32, value); }
  void operator()(float value) { PutScalar(GgufType::kFloat32, value); }
  void operator()(bool value) {
    PutScalar(GgufType::kBool, static_cast<std::uint8_t>(value ? 1 : 0));
  }
  void operator()(const std::string& text) {
    Put(GgufType::kString);
    Put(std::string_view(text));
  }
  void operator()(const std::vector<std::string>& texts) {
    PutArray(GgufType::kString, texts.size());
    for (const std::string& text : texts) Put(std::string_view(text));
  }
  void operator()(const std::vector<float>& values) {
    PutArray(GgufType::kFloat32, values.size());
    for (const float value : values) Put(value);
  }
  void operator()(const std::vector<std::int32_t>& values) {
    PutArray(GgufType::kInt32, values.size());
    for (const std::int32_t value : values) Put(value);
  }

 private:
  template <typename T>
  void PutScalar(GgufType type, T value) {
    Put(type);
    Put(value);
  }
  void PutArray(GgufType element, std::size_t count) {
    Put(GgufType::kArray);
    Put(element);
    Put(std::uint64_t{count});
  }

  std::vector<std::uint8_t> bytes_;
};

std::uint64_t Padding(std::uint64_t size) { return (kAlignment - size % kAlignment) % kAlignment; }

std::uint64_t Bytes(const GgufNewTensor& tensor) {
  if (tensor.shape.empty()) throw std::invalid_argument(tensor.name + ": no dimensions");
  std::uint64_t rows = 1;
  for (std::size_t i = 0; i + 1 < tensor.shape.size(); ++i) rows *= tensor.shape[i];
  return GgmlBytes(tensor.type, rows, tensor.shape.back());
}

std::vector<std::uint8_t> MakeHeader(const GgufContents& contents) {
  Header header;
  header.PutMagic();
  header.Put(std::uint64_t{contents.tensors.size()});
  header.Put(std::uint64_t{contents.metadata.size()});
  for (const auto& [key, value] : contents.metadata) {
    header.Put(std::string_view(key));
    std::visit(header, value);
  }
  std::uint64_t offset = 0;
  for (const GgufNewTensor& tensor : contents.tensors) {
    header.Put(std::string_view(tensor.name));
    header.Put(static_cast<std::uint32_t>(tensor.shape.size()));
    for (std::size_t i = tensor.shape.size(); i-- > 0;) header.Put(tensor.shape[i]);
    header.Put(static_cast<std::uint32_t>(tensor.type));
    header.Put(offset);
    const std::uint64_t bytes = Bytes(tensor);
    offset += bytes + Padding(bytes);
  }
  return header.bytes();
}

}  // namespace

void WriteGguf(const std::filesystem::path& path, const GgufContents& contents) {
  const std::vector<std::uint8_t> header = MakeHeader(contents);
  constexpr std::array<std::uint8_t, kAlignment> kZeros{};
  WriteAtomically(path, [&](const ByteSink& sink) {
    const auto put = [&](std::span<const std::uint8_t> bytes) {
      sink(bytes);
      sink(std::span(kZeros).first(Padding(bytes.size())));
    };
    put(header);
    for (const GgufNewTensor& tensor : contents.tensors) {
      const SharedBytes bytes = tensor.bytes();
      if (bytes.bytes.size() != Bytes(tensor)) {
        throw std::invalid_argument(tensor.name + ": wrong number of bytes");
      }
      put(bytes.bytes);
    }
  });
}

}  // namespace ternion::model
