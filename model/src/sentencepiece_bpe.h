// SPDX-License-Identifier: Apache-2.0
//
// SentencePiece BPE (LLaMA): spaces become U+2581, the characters of the text are its first
// symbols, the pair that makes the piece of highest score merges first, and characters that are no
// pieces become bytes. google/sentencepiece, src/bpe_model.cc and src/normalizer.cc.

#ifndef TERNION_MODEL_SRC_SENTENCEPIECE_BPE_H_
#define TERNION_MODEL_SRC_SENTENCEPIECE_BPE_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "added_tokens.h"
#include "merge_table.h"
#include "sentencepiece_model.h"
#include "text_encoder.h"

namespace ternion::model {

/// What stands for a space in pieces.
inline constexpr char32_t kSpaceSymbol = 0x2581;

class SentencePieceBpe final : public TextEncoder {
 public:
  /// Throws Error(source, "<field>[id]", ...) for: a byte or the space without a
  /// piece; a byte piece that is not
  /// "<0x00>" to "<0xFF>"; an unused piece that text could become; a user-defined piece with a
  /// space; a piece of over 512 bytes.
  SentencePieceBpe(std::span<const SentencePiece> pieces, bool dummy_prefix,
                   const std::string& source, const std::string& field);

  void Encode(std::string_view text, std::vector<std::int32_t>& ids) const override;

 private:
  using Symbols = std::unordered_map<std::string_view, std::int32_t>;

  void TakeBytes(std::span<const SentencePiece> pieces, const std::string& source,
                 const std::string& field);
  void TakeMerges(std::span<const SentencePiece> pieces, const Symbols& symbols);
  std::int32_t SymbolOf(char32_t character) const;
  void Flush(std::vector<std::int32_t>& symbols, std::vector<std::int32_t>& ids) const;

  bool dummy_prefix_;
  bool cut_before_spaces_ = true;  // no piece has a space after something else
  MergeTable merges_;
  AddedTokens user_defined_;
  std::array<std::int32_t, 128> ascii_{};
  std::unordered_map<char32_t, std::int32_t> characters_;
  std::array<std::int32_t, 256> byte_ids_{};
};

/// The byte that a byte piece ("<0x0A>") stands for. Throws Error(source, field, ...) otherwise.
std::uint8_t ByteOfPiece(std::string_view text, const std::string& source,
                         const std::string& field);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_SENTENCEPIECE_BPE_H_
