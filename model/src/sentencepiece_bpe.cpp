// SPDX-License-Identifier: Apache-2.0

#include "sentencepiece_bpe.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "ternion/util/error.h"
#include "utf8.h"

namespace ternion::model {
namespace {

constexpr std::size_t kLongestPiece = 512;  // bytes; every place to cut one is looked at
constexpr std::string_view kSpaceText = "\xE2\x96\x81";

/// The symbol of a character that is no piece. It merges if a piece begins with it, and becomes
/// bytes if it does not. Never -1, which merge tables keep for themselves.
std::int32_t LooseSymbol(char32_t character) { return -2 - static_cast<std::int32_t>(character); }
char32_t LooseCharacter(std::int32_t symbol) { return static_cast<char32_t>(-2 - symbol); }

std::size_t FirstCharacterSize(std::string_view text) {
  std::size_t size = 0;
  char32_t character = 0;
  (void)NextCharacter(text, size, character);  // pieces are UTF-8
  return size;
}

/// The symbol of a part of a piece: a piece or a single character. Null when it is neither.
const std::int32_t* FindSymbol(const std::unordered_map<std::string_view, std::int32_t>& symbols,
                               std::string_view text, std::int32_t& loose) {
  const auto at = symbols.find(text);
  if (at != symbols.end()) return &at->second;
  std::size_t size = 0;
  char32_t character = 0;
  (void)NextCharacter(text, size, character);
  if (size != text.size()) return nullptr;
  loose = LooseSymbol(character);
  return &loose;
}

/// Calls visit(left, right) for every way to make `text` of two symbols.
template <typename Visit>
void ForEachCut(const std::unordered_map<std::string_view, std::int32_t>& symbols,
                std::string_view text, const Visit& visit) {
  std::size_t cut = FirstCharacterSize(text);
  while (cut < text.size()) {
    std::int32_t loose_left = 0;
    std::int32_t loose_right = 0;
    const std::int32_t* left = FindSymbol(symbols, text.substr(0, cut), loose_left);
    const std::int32_t* right =
        left == nullptr ? nullptr : FindSymbol(symbols, text.substr(cut), loose_right);
    if (right != nullptr) visit(*left, *right);
    cut += FirstCharacterSize(text.substr(cut));
  }
}

bool HasSpaceAfterSomethingElse(std::string_view text) {
  bool other = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t character = 0;
    (void)NextCharacter(text, at, character);
    if (character != kSpaceSymbol) {
      other = true;
    } else if (other) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::uint8_t ByteOfPiece(std::string_view text, const std::string& source,
                         const std::string& field) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (text == fmt::format("<0x{:02X}>", byte)) return static_cast<std::uint8_t>(byte);
  }
  throw Error(source, field, fmt::format("byte piece \"{}\" is not <0x00> to <0xFF>", text));
}

SentencePieceBpe::SentencePieceBpe(std::span<const SentencePiece> pieces, bool dummy_prefix,
                                   const std::string& source, const std::string& field)
    : dummy_prefix_(dummy_prefix) {
  TakeBytes(pieces, source, field);
  Symbols symbols;
  for (std::size_t id = 0; id < pieces.size(); ++id) {
    const SentencePiece& piece = pieces[id];
    const auto fail = [&](std::string_view reason) {
      throw Error(source, fmt::format("{}[{}]", field, id), reason);
    };
    if (piece.text.size() > kLongestPiece) {
      fail(fmt::format("has {} bytes, over {}", piece.text.size(), kLongestPiece));
    }
    if (piece.type == PieceType::kUserDefined) {
      if (piece.text.find(' ') != std::string::npos ||
          piece.text.find(kSpaceText) != std::string::npos) {
        fail("a user-defined piece with a space is not supported");
      }
      user_defined_.Insert(piece.text, static_cast<std::int32_t>(id));
    }
    if (piece.type == PieceType::kNormal)
      symbols.emplace(piece.text, static_cast<std::int32_t>(id));
  }
  for (char32_t character = 0; character < ascii_.size(); ++character) {
    ascii_[character] = LooseSymbol(character);
  }
  for (const auto& [text, id] : symbols) {
    std::size_t size = 0;
    char32_t character = 0;
    (void)NextCharacter(text, size, character);
    if (size != text.size()) continue;
    (character < ascii_.size() ? ascii_[character] : characters_[character]) = id;
  }
  ascii_[' '] = SymbolOf(kSpaceSymbol);
  if (ascii_[' '] < 0) throw Error(source, field, "no piece U+2581, which stands for a space");
  TakeMerges(pieces, symbols);
  for (std::size_t id = 0; id < pieces.size(); ++id) {
    if (pieces[id].type != PieceType::kUnused) continue;
    // It would merge and be taken apart again (Model::SampleEncode, "resegment").
    bool possible = FirstCharacterSize(pieces[id].text) == pieces[id].text.size();
    ForEachCut(symbols, pieces[id].text, [&](std::int32_t, std::int32_t) { possible = true; });
    if (possible) {
      throw Error(
          source, fmt::format("{}[{}]", field, id),
          fmt::format("unused piece \"{}\" that text can become: not supported", pieces[id].text));
    }
  }
}

void SentencePieceBpe::TakeBytes(std::span<const SentencePiece> pieces, const std::string& source,
                                 const std::string& field) {
  byte_ids_.fill(-1);
  for (std::size_t id = 0; id < pieces.size(); ++id) {
    if (pieces[id].type != PieceType::kByte) continue;
    const std::uint8_t byte =
        ByteOfPiece(pieces[id].text, source, fmt::format("{}[{}]", field, id));
    byte_ids_[byte] = static_cast<std::int32_t>(id);
  }
  const auto* const missing = std::find(byte_ids_.begin(), byte_ids_.end(), -1);
  if (missing != byte_ids_.end()) {
    throw Error(source, field, fmt::format("no piece <0x{:02X}>", missing - byte_ids_.begin()));
  }
}

void SentencePieceBpe::TakeMerges(std::span<const SentencePiece> pieces, const Symbols& symbols) {
  std::map<float, std::uint32_t, std::greater<>> ranks;  // of scores, the highest first
  for (const SentencePiece& piece : pieces) {
    if (piece.type == PieceType::kNormal) ranks.emplace(piece.score, 0);
  }
  std::uint32_t next = 0;
  for (auto& [score, rank] : ranks) rank = next++;
  for (std::size_t id = 0; id < pieces.size(); ++id) {
    const SentencePiece& piece = pieces[id];
    if (piece.type != PieceType::kNormal) continue;
    const Merge merge{ranks.at(piece.score), static_cast<std::int32_t>(id)};
    ForEachCut(symbols, piece.text, [&](std::int32_t left, std::int32_t right) {
      (void)merges_.Insert(left, right, merge);  // no two pieces have the same text
    });
    if (HasSpaceAfterSomethingElse(piece.text)) cut_before_spaces_ = false;
  }
}

std::int32_t SentencePieceBpe::SymbolOf(char32_t character) const {
  if (character < ascii_.size()) return ascii_[character];
  const auto at = characters_.find(character);
  return at == characters_.end() ? LooseSymbol(character) : at->second;
}

void SentencePieceBpe::Flush(std::vector<std::int32_t>& symbols,
                             std::vector<std::int32_t>& ids) const {
  const std::size_t size = merges_.Apply(symbols);
  for (const std::int32_t symbol : std::span(symbols).first(size)) {
    if (symbol >= 0) {
      ids.push_back(symbol);
      continue;
    }
    for (const char byte : EncodeUtf8(LooseCharacter(symbol))) {
      ids.push_back(byte_ids_[static_cast<unsigned char>(byte)]);
    }
  }
  symbols.clear();
}

void SentencePieceBpe::Encode(std::string_view text, std::vector<std::int32_t>& ids) const {
  const std::int32_t space = SymbolOf(kSpaceSymbol);
  std::vector<std::int32_t> symbols;  // since the last place that no merge crosses
  if (dummy_prefix_) symbols.push_back(space);
  for (std::size_t at = 0; at < text.size();) {
    if (!user_defined_.empty()) {
      if (const auto match = user_defined_.At(text.substr(at))) {
        Flush(symbols, ids);
        ids.push_back(match->id);
        at += match->size;
        continue;
      }
    }
    char32_t character = 0;
    (void)NextCharacter(text, at, character);  // the caller validated the text
    const std::int32_t symbol = SymbolOf(character);
    if (cut_before_spaces_ && symbol == space && !symbols.empty() && symbols.back() != space) {
      Flush(symbols, ids);
    }
    symbols.push_back(symbol);
  }
  Flush(symbols, ids);
}

}  // namespace ternion::model
