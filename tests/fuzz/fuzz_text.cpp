// SPDX-License-Identifier: Apache-2.0
//
// A text of a user (a prompt, --text): any bytes are encoded, and decode to themselves, or are
// refused with an Error because they are not UTF-8. The tokenizers are those of the seed corpora.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "ternion/model/tokenizer.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace {

using ternion::model::Tokenizer;

std::filesystem::path Corpus() { return TERNION_FUZZ_CORPUS; }

Tokenizer SentencePiece() {
  return Tokenizer::ParseSentencePiece(
      ternion::ReadText(Corpus() / "tokenizer_model" / "small.model"), "small.model");
}

/// SentencePiece writes a space as U+2581, and so makes one of a U+2581 of the text.
std::string WithSpaces(std::string text) {
  constexpr std::string_view kSpace = "\xE2\x96\x81";
  for (std::size_t at = 0; (at = text.find(kSpace, at)) != std::string::npos;) {
    text.replace(at, kSpace.size(), " ");
  }
  return text;
}

void Check(const Tokenizer& tokenizer, std::string_view text, std::string_view expected) {
  try {
    if (tokenizer.Decode(tokenizer.Encode(text, false)) != expected) std::abort();
  } catch (const ternion::Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Tokenizer kLlama = Tokenizer::Read(Corpus() / "tokenizer" / "small.json");
  static const Tokenizer kGpt2 = Tokenizer::Read(Corpus() / "tokenizer" / "gpt2.json");
  static const Tokenizer kSentencePiece = SentencePiece();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Check(kLlama, text, text);
  Check(kGpt2, text, text);
  Check(kSentencePiece, text, WithSpaces(std::string(text)));
  return 0;
}
