// SPDX-License-Identifier: Apache-2.0
//
// Text to token ids and back, as the files of public checkpoints say: byte-level BPE
// (tokenizer.json), LLaMA's SentencePiece BPE (tokenizer.model), and either of GGUF metadata.
// docs/tokenizers.md has what is supported and how each rule was checked.

#ifndef TERNION_MODEL_TOKENIZER_H_
#define TERNION_MODEL_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::model {

struct GgufVocabulary;

/// What a SentencePiece model does not say itself.
struct SentencePieceOptions {
  bool add_bos = true;  ///< put the model's begin-of-text token before a text
  bool add_eos = false;
  /// Tokens with the ids after the model's. They decode to their text; no text becomes one.
  std::vector<std::string> further_tokens = {};
};

struct DecodeOptions {
  bool text_start = true;      ///< false: the tokens continue a text; a leading space is kept
  bool special_tokens = true;  ///< false: leave out tokens like <|eot_id|>
};

class Tokenizer {
 public:
  /// tokenizer.json. Throws Error naming field and reason for: text that is not JSON; a model,
  /// pre-tokenizer, normalizer, post-processor or decoder type that is not implemented; a regular
  /// expression that does not compile; a token with characters outside the ByteLevel alphabet; ids
  /// that are not 0..n-1; a merge whose parts or result are no tokens; a byte without a token.
  static Tokenizer Parse(std::string_view json, const std::string& source);
  /// Parse of a file.
  static Tokenizer Read(const std::filesystem::path& path);

  /// tokenizer.model. Throws Error naming field and reason for: bytes that are no SentencePiece
  /// model; a model that is not BPE with byte fallback, or normalizes text; broken pieces.
  static Tokenizer ParseSentencePiece(std::string_view bytes, const std::string& source,
                                      const SentencePieceOptions& options = {});

  /// A GGUF file's metadata. Throws Error naming the key and reason for: a model or split that is
  /// not implemented; lists of different lengths; what Parse and ParseSentencePiece refuse.
  static Tokenizer FromGguf(const GgufVocabulary& vocabulary, const std::string& source);

  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// Number of ids, added tokens included: ids are 0..vocab_size()-1.
  std::size_t vocab_size() const;

  /// Token ids of `text`. Added tokens are found first; with `special_tokens`, those that belong
  /// around a text (2B4T: the begin-of-text token) are added.
  /// Throws Error naming the byte offset when `text` is not UTF-8, and for over 2 GiB.
  std::vector<std::int32_t> Encode(std::string_view text, bool special_tokens = true) const;

  /// The bytes of the tokens, concatenated. May end inside a UTF-8 character. Throws Error for an
  /// id out of range.
  std::string Decode(std::span<const std::int32_t> ids, const DecodeOptions& options = {}) const;

  /// The special token of exactly this text ("<|eot_id|>").
  std::optional<std::int32_t> FindSpecial(std::string_view text) const;

  struct State;  ///< defined in the implementation

 private:
  explicit Tokenizer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_TOKENIZER_H_
