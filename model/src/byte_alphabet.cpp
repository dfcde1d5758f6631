// SPDX-License-Identifier: Apache-2.0

#include "byte_alphabet.h"

#include <fmt/format.h>

#include <array>

#include "ternion/util/error.h"
#include "utf8.h"

namespace ternion::model {
namespace {

constexpr std::size_t kOthers = 68;

constexpr bool IsPrintable(unsigned byte) {
  return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
}

/// The bytes that U+0100, U+0101, ... stand for.
constexpr std::array<std::uint8_t, kOthers> kByteOfOther = [] {
  std::array<std::uint8_t, kOthers> bytes{};
  std::size_t next = 0;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!IsPrintable(byte)) bytes[next++] = static_cast<std::uint8_t>(byte);
  }
  return bytes;
}();

struct Spelling {
  std::array<char, 2> text{};
  std::size_t size = 0;
};

constexpr std::array<Spelling, 256> kSpellings = [] {
  std::array<Spelling, 256> spellings{};
  unsigned next = 0x100;
  for (unsigned byte = 0; byte < 256; ++byte) {
    const unsigned character = IsPrintable(byte) ? byte : next++;
    if (character < 0x80) {
      spellings[byte] = {{static_cast<char>(character)}, 1};
    } else {
      spellings[byte] = {
          {static_cast<char>(0xC0 | character >> 6), static_cast<char>(0x80 | (character & 0x3F))},
          2};
    }
  }
  return spellings;
}();

std::optional<std::uint8_t> ByteOfCharacter(char32_t character) {
  if (character < 0x100) {
    if (!IsPrintable(character)) return std::nullopt;
    return static_cast<std::uint8_t>(character);
  }
  if (character < 0x100 + kOthers) return kByteOfOther[character - 0x100];
  return std::nullopt;
}

}  // namespace

std::string_view CharacterOfByte(std::uint8_t byte) {
  return {kSpellings[byte].text.data(), kSpellings[byte].size};
}

bool AppendBytes(std::string_view text, std::string& bytes) {
  char32_t character = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!NextCharacter(text, at, character)) return false;
    const std::optional<std::uint8_t> byte = ByteOfCharacter(character);
    if (!byte) return false;
    bytes.push_back(static_cast<char>(*byte));
  }
  return true;
}

std::string BytesOfSpelling(std::string_view text, const std::string& source,
                            const std::string& field) {
  std::string bytes;
  if (AppendBytes(text, bytes)) return bytes;
  std::size_t at = bytes.size();  // as many characters as bytes were taken; find the next one
  std::size_t offset = 0;
  char32_t character = 0;
  for (; at > 0; --at) (void)NextCharacter(text, offset, character);
  if (!NextCharacter(text, offset, character)) {
    throw Error(source, field, fmt::format("byte {} is not UTF-8", offset));
  }
  throw Error(source, field,
              fmt::format("U+{:04X} in \"{}\" is not in the ByteLevel alphabet",
                          static_cast<std::uint32_t>(character), text));
}

}  // namespace ternion::model
