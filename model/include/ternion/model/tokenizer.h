// SPDX-License-Identifier: Apache-2.0
//
// Byte-level BPE from tokenizer.json (Hugging Face tokenizers): Split by a regular expression,
// ByteLevel alphabet, BPE merges by rank.

#ifndef TERNION_MODEL_TOKENIZER_H_
#define TERNION_MODEL_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::model {

class Tokenizer {
 public:
  /// Throws Error naming field and reason for: text that is not JSON; a model, pre-tokenizer,
  /// normalizer, post-processor or decoder type that is not implemented; a regular expression that
  /// does not compile; a token with characters outside the ByteLevel alphabet; ids that are not
  /// 0..n-1; a merge whose parts or result are no tokens; a byte without a token.
  static Tokenizer Parse(std::string_view json, const std::string& source);
  /// Parse of a file.
  static Tokenizer Read(const std::filesystem::path& path);

  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// Number of ids, added tokens included: ids are 0..vocab_size()-1.
  std::size_t vocab_size() const;

  /// Token ids of `text`. Added tokens are found first; with `special_tokens`, those that the
  /// post-processor puts around a text (2B4T: the begin-of-text token) are added.
  /// Throws Error naming the byte offset when `text` is not UTF-8.
  std::vector<std::int32_t> Encode(std::string_view text, bool special_tokens = true) const;

  /// The bytes of the tokens, concatenated. May end inside a UTF-8 character. Throws Error for an
  /// id out of range.
  std::string Decode(std::span<const std::int32_t> ids) const;

  struct State;  ///< defined in the implementation

 private:
  explicit Tokenizer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_TOKENIZER_H_
