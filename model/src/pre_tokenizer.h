// SPDX-License-Identifier: Apache-2.0
//
// Cutting text into the pieces that merges do not cross, as pre-tokenizers of Hugging Face
// tokenizers do: regular expressions one after the other, some before and some after the text is
// spelled in the ByteLevel alphabet.

#ifndef TERNION_MODEL_SRC_PRE_TOKENIZER_H_
#define TERNION_MODEL_SRC_PRE_TOKENIZER_H_

#include <string>
#include <string_view>
#include <vector>

#include "split_regex.h"

namespace ternion::model {

class PreTokenizer {
 public:
  /// Each further step cuts the pieces of those before it.
  void Add(Regex step) { (byte_level_ ? spelled_ : plain_).push_back(std::move(step)); }

  /// From here on, steps see the text spelled in the ByteLevel alphabet: to them, the byte 0xB2 in
  /// the middle of a character is the digit U+00B2.
  void SpellBytes() { byte_level_ = true; }
  bool spells_bytes() const { return byte_level_; }

  /// The pieces of `text` (valid UTF-8), in order: views of it. They may end inside a character
  /// when there are steps after SpellBytes.
  std::vector<std::string_view> Split(std::string_view text) const;

 private:
  std::vector<Regex> plain_;
  std::vector<Regex> spelled_;
  bool byte_level_ = false;
};

/// Patterns that public tokenizers use.
namespace patterns {
/// GPT-2 (encoder.py), and ByteLevel with use_regex.
inline constexpr std::string_view kGpt2 =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
/// LLaMA-3 (tokenizer.json of meta-llama/Meta-Llama-3-8B).
inline constexpr std::string_view kLlama3 =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
/// One character each, of the pre-tokenizers Digits and Punctuation: char::is_numeric and
/// is_ascii_punctuation or a category P (tokenizers, pre_tokenizers/punctuation.rs).
inline constexpr std::string_view kDigit = R"(\p{N})";
inline constexpr std::string_view kPunctuation = R"([!-\/:-@\[-`{-~\p{P}])";
}  // namespace patterns

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_PRE_TOKENIZER_H_
