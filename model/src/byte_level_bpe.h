// SPDX-License-Identifier: Apache-2.0
//
// Byte-level BPE (GPT-2, LLaMA-3): text is cut into pieces, the bytes of a piece are its first
// symbols, merges have ranks.

#ifndef TERNION_MODEL_SRC_BYTE_LEVEL_BPE_H_
#define TERNION_MODEL_SRC_BYTE_LEVEL_BPE_H_

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "merge_table.h"
#include "pre_tokenizer.h"
#include "text_encoder.h"

namespace ternion::model {

class ByteLevelBpe final : public TextEncoder {
 public:
  /// Makes room for this many tokens.
  void Reserve(std::size_t tokens) { ids_.reserve(tokens); }
  /// Makes `id` the token of these bytes; returns false when they have one.
  bool AddToken(std::string bytes, std::int32_t id);
  /// The token of exactly these bytes, or -1.
  std::int32_t Find(std::string_view bytes) const;

  /// Tokens are complete: every byte that occurs in UTF-8 must be one. Throws Error(source, field).
  void RequireBytes(const std::string& source, const std::string& field);

  void Encode(std::string_view text, std::vector<std::int32_t>& ids) const override;

  PreTokenizer pre_tokenizer;
  MergeTable merges;
  bool ignore_merges = false;  ///< a piece that is a token is that token

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> ids_;
  std::array<std::int32_t, 256> byte_ids_{};
};

/// Gives the merge of two tokens, spelled in the ByteLevel alphabet, its rank. Throws Error(source,
/// "<list>[rank]", ...) when one of them, or what they make, is no token, or the pair has a rank
/// already.
void AddMerge(ByteLevelBpe& bpe, std::size_t rank, std::string_view left, std::string_view right,
              const std::string& source, const char* list);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_BYTE_LEVEL_BPE_H_
