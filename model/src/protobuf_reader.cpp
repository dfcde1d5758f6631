// SPDX-License-Identifier: Apache-2.0

#include "protobuf_reader.h"

#include <fmt/format.h>

#include <bit>

#include "ternion/util/error.h"

namespace ternion::model {

void ProtobufReader::Fail(std::string_view reason) const {
  const std::string place = fmt::format("byte {}", at_);
  throw Error(source_, name_.empty() ? place : name_ + ", " + place, reason);
}

std::uint64_t ProtobufReader::TakeVarint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (at_ == bytes_.size()) Fail("ends inside a number");
    const auto byte = static_cast<unsigned char>(bytes_[at_++]);
    const std::uint64_t digit = byte & 0x7FU;
    if (shift == 63 && digit > 1) break;
    value |= digit << shift;
    if (byte < 0x80) return value;
  }
  Fail("a number has over 64 bits");
}

std::string_view ProtobufReader::Take(std::uint64_t size) {
  if (size > bytes_.size() - at_) {
    Fail(fmt::format("field {} has {} bytes, but {} are left", number_, size, bytes_.size() - at_));
  }
  const std::string_view value = bytes_.substr(at_, static_cast<std::size_t>(size));
  at_ += value.size();
  return value;
}

bool ProtobufReader::Next() {
  if (at_ == bytes_.size()) return false;
  const std::uint64_t tag = TakeVarint();
  constexpr std::uint64_t kLargestNumber = (1U << 29) - 1;
  if (tag >> 3 == 0 || tag >> 3 > kLargestNumber) Fail("is no protocol buffer");
  number_ = static_cast<std::uint32_t>(tag >> 3);
  switch (tag & 7) {
    case 0:
      type_ = WireType::kVarint;
      varint_ = TakeVarint();
      return true;
    case 1:
      type_ = WireType::kFixed64;
      value_ = Take(8);
      return true;
    case 2:
      type_ = WireType::kBytes;
      value_ = Take(TakeVarint());
      return true;
    case 5:
      type_ = WireType::kFixed32;
      value_ = Take(4);
      return true;
    default:
      Fail(fmt::format("field {} has wire type {}", number_, tag & 7));
  }
}

void ProtobufReader::Require(WireType type) const {
  if (type_ != type) {
    Fail(fmt::format("field {} has wire type {}, expected {}", number_,
                     static_cast<unsigned>(type_), static_cast<unsigned>(type)));
  }
}

std::uint64_t ProtobufReader::Varint() const {
  Require(WireType::kVarint);
  return varint_;
}

float ProtobufReader::Float() const {
  Require(WireType::kFixed32);
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    bits |= std::uint32_t{static_cast<unsigned char>(value_[i])} << (8 * i);
  }
  return std::bit_cast<float>(bits);
}

std::string_view ProtobufReader::Bytes() const {
  Require(WireType::kBytes);
  return value_;
}

}  // namespace ternion::model
