// SPDX-License-Identifier: Apache-2.0
//
// The wire format of protocol buffers (protobuf.dev, "Encoding"), field by field.

#ifndef TERNION_MODEL_SRC_PROTOBUF_READER_H_
#define TERNION_MODEL_SRC_PROTOBUF_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ternion::model {

/// Walks through one message: `while (reader.Next()) { switch (reader.number()) ... }`. Fields that
/// the caller does not look at are skipped. Every getter throws Error naming source, the message
/// and the field's number for a field of another wire type.
class ProtobufReader {
 public:
  /// `name` ("normalizer_spec") goes before the byte offset in errors. The bytes must outlive it.
  ProtobufReader(std::string_view bytes, std::string source, std::string name)
      : bytes_(bytes), source_(std::move(source)), name_(std::move(name)) {}

  /// Goes to the next field; false at the end. Throws Error for a field that is cut short, number
  /// 0, or a wire type that does not exist (groups, which nothing uses, included).
  bool Next();

  std::uint32_t number() const { return number_; }

  std::uint64_t Varint() const;
  bool Bool() const { return Varint() != 0; }
  float Float() const;
  std::string_view Bytes() const;

  [[noreturn]] void Fail(std::string_view reason) const;

 private:
  enum class WireType : std::uint8_t { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

  std::uint64_t TakeVarint();
  std::string_view Take(std::uint64_t size);
  void Require(WireType type) const;

  std::string_view bytes_;
  std::string source_;
  std::string name_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  WireType type_ = WireType::kVarint;
  std::uint64_t varint_ = 0;
  std::string_view value_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_PROTOBUF_READER_H_
