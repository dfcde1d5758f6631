// SPDX-License-Identifier: Apache-2.0

#include "utf8.h"

#include <array>

namespace ternion::model {

bool NextCharacter(std::string_view text, std::size_t& at, char32_t& character) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
  };
  const unsigned lead = byte(at);
  std::size_t length = 1;
  if (lead >= 0xF0) {
    length = 4;
  } else if (lead >= 0xE0) {
    length = 3;
  } else if (lead >= 0xC0) {
    length = 2;
  } else if (lead >= 0x80) {
    return false;
  }
  if (lead >= 0xF8 || text.size() - at < length) return false;
  constexpr std::array<unsigned, 5> kLeadMask = {0, 0x7F, 0x1F, 0x0F, 0x07};
  constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  char32_t value = lead & kLeadMask[length];
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return false;
    value = value << 6 | (byte(at + i) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return false;
  character = value;
  at += length;
  return true;
}

std::size_t FindInvalidUtf8(std::string_view text) {
  std::size_t at = 0;
  char32_t character = 0;
  while (at < text.size()) {
    if (!NextCharacter(text, at, character)) return at;
  }
  return at;
}

std::string EncodeUtf8(char32_t character) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  const auto tail = [&](unsigned shift) { return byte(0x80 | (character >> shift & 0x3F)); };
  if (character < 0x80) return {byte(character)};
  if (character < 0x800) return {byte(0xC0 | character >> 6), tail(0)};
  if (character < 0x10000) return {byte(0xE0 | character >> 12), tail(6), tail(0)};
  return {byte(0xF0 | character >> 18), tail(12), tail(6), tail(0)};
}

}  // namespace ternion::model
