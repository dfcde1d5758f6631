// SPDX-License-Identifier: Apache-2.0

#include "pre_tokenizer.h"

#include <algorithm>

#include "byte_alphabet.h"

namespace ternion::model {
namespace {

void Refine(const std::vector<Regex>& steps, std::vector<std::string_view>& pieces) {
  std::vector<std::string_view> finer;
  for (const Regex& step : steps) {
    finer.clear();
    for (const std::string_view piece : pieces) step.Split(piece, finer);
    pieces.swap(finer);
  }
}

/// How many bytes a text in the ByteLevel alphabet spells: as many as it has characters.
std::size_t SpelledBytes(std::string_view spelled) {
  return static_cast<std::size_t>(std::count_if(spelled.begin(), spelled.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

std::vector<std::string_view> PreTokenizer::Split(std::string_view text) const {
  std::vector<std::string_view> pieces;
  if (!text.empty()) pieces.push_back(text);
  Refine(plain_, pieces);
  if (spelled_.empty()) return pieces;

  std::vector<std::string_view> finer;
  std::string spelling;
  std::vector<std::string_view> parts;
  for (const std::string_view piece : pieces) {
    spelling.clear();
    for (const char byte : piece) spelling += CharacterOfByte(static_cast<std::uint8_t>(byte));
    parts.assign(1, spelling);
    Refine(spelled_, parts);
    std::size_t at = 0;
    for (const std::string_view part : parts) {
      const std::size_t size = SpelledBytes(part);
      finer.push_back(piece.substr(at, size));
      at += size;
    }
  }
  return finer;
}

}  // namespace ternion::model
