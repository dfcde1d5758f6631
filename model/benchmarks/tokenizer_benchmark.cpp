// SPDX-License-Identifier: Apache-2.0
//
// Bytes of text per second that tokenizers encode: English, text of every script, and what is
// meant to be slow. The vocabulary is the shipped model's, and the same one as SentencePiece pieces
// with the merges' ranks as scores; or, for byte-level BPE, a tokenizer.json named by
// $TERNION_TOKENIZER_JSON.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "ternion/model/gguf_vocabulary.h"
#include "ternion/model/tokenizer.h"
#include "ternion/util/files.h"
#include "unicode_text.h"

namespace ternion::model {
namespace {

constexpr std::size_t kBytes = 1'000'000;

std::filesystem::path Zoo() { return TERNION_ZOO_MODEL; }

Tokenizer ByteLevel() {
  const char* path = std::getenv("TERNION_TOKENIZER_JSON");
  return Tokenizer::Read(path == nullptr ? Zoo() / "tokenizer.json" : std::filesystem::path(path));
}

/// Pieces: 256 bytes, the space, ASCII, and what the shipped merges make, the first the best.
Tokenizer SentencePiece() {
  const nlohmann::json model = nlohmann::json::parse(ReadText(Zoo() / "tokenizer.json"))["model"];
  GgufVocabulary vocabulary;
  vocabulary.model = "llama";
  vocabulary.add_bos = false;
  const auto add = [&](const std::string& text, float score, int type) {
    vocabulary.tokens.push_back(text);
    vocabulary.scores.push_back(score);
    vocabulary.types.push_back(type);
  };
  for (int byte = 0; byte < 256; ++byte) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    add(std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + ">", 0, 6);
  }
  const std::string space = Utf8(0x2581);
  add(space, -2000, 1);
  for (char character = '!'; character <= '~'; ++character) add({character}, -2000, 1);
  float score = 0;
  for (const nlohmann::json& merge : model["merges"]) {
    std::string text;
    bool ascii = true;
    const std::string& parts = merge.get_ref<const std::string&>();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i] == ' ') continue;
      if (parts.compare(i, 2, Utf8(0x120)) == 0) {  // how the ByteLevel alphabet spells a space
        text += space;
        ++i;
      } else {
        ascii = ascii && static_cast<unsigned char>(parts[i]) < 0x80;
        text += parts[i];
      }
    }
    if (ascii) add(text, --score, 1);
  }
  return Tokenizer::FromGguf(vocabulary, "benchmark");
}

std::string Repeated(std::string_view part) {
  std::string text;
  while (text.size() < kBytes) text += part;
  return text;
}

std::string English() { return Repeated(ReadText(Zoo() / "heldout.txt")); }
std::string Mixed() {
  const std::string source = ReadText(Zoo() / "heldout.txt");
  UnicodeText texts(1, source);
  std::string text;
  while (text.size() < kBytes) text += texts.Next(40);
  return text;
}
std::string Letters() { return Repeated("a"); }
std::string Spaces() { return Repeated(" ") + "x"; }
std::string Lines() { return Repeated("\n "); }
std::string Ideographs() { return Repeated(Utf8(0x6F22)); }
std::string Brackets() { return Repeated("<"); }
std::string RandomLetters() {
  std::mt19937_64 random(1);
  std::string text(kBytes, 'a');
  for (char& letter : text) letter = static_cast<char>('a' + random() % 26);
  return text;
}

void Encode(benchmark::State& state, Tokenizer (*make)(), std::string (*make_text)()) {
  const Tokenizer tokenizer = make();
  const std::string text = make_text();
  std::size_t tokens = 0;
  for (auto _ : state) {
    tokens = tokenizer.Encode(text, /*special_tokens=*/false).size();
    benchmark::DoNotOptimize(tokens);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["tokens"] = static_cast<double>(tokens);
}

#define TERNION_TOKENIZER_BENCHMARK(kind)                         \
  BENCHMARK_CAPTURE(Encode, kind##_english, kind, English);       \
  BENCHMARK_CAPTURE(Encode, kind##_mixed, kind, Mixed);           \
  BENCHMARK_CAPTURE(Encode, kind##_letters, kind, Letters);       \
  BENCHMARK_CAPTURE(Encode, kind##_spaces, kind, Spaces);         \
  BENCHMARK_CAPTURE(Encode, kind##_lines, kind, Lines);           \
  BENCHMARK_CAPTURE(Encode, kind##_ideographs, kind, Ideographs); \
  BENCHMARK_CAPTURE(Encode, kind##_brackets, kind, Brackets);     \
  BENCHMARK_CAPTURE(Encode, kind##_random_letters, kind, RandomLetters)

TERNION_TOKENIZER_BENCHMARK(ByteLevel);
TERNION_TOKENIZER_BENCHMARK(SentencePiece);

}  // namespace
}  // namespace ternion::model
