// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer of a GGUF file. Which split, and which defaults, a name stands for: llama.cpp,
// src/llama-vocab.cpp, llama_vocab::impl::load.

#include <fmt/format.h>

#include "byte_alphabet.h"
#include "byte_level_bpe.h"
#include "ternion/util/error.h"
#include "tokenizer_state.h"

namespace ternion::model {
namespace {

constexpr const char* kTokens = "tokenizer.ggml.tokens";
constexpr const char* kMerges = "tokenizer.ggml.merges";

class Reader {
 public:
  Reader(const GgufVocabulary& vocabulary, const std::string& source, Tokenizer::State& state)
      : vocabulary_(vocabulary), source_(source), state_(state) {}

  void Run() {
    state_.source = source_;
    CheckLists();
    if (vocabulary_.model == "gpt2") {
      ReadByteLevel();
    } else if (vocabulary_.model == "llama") {
      ReadPieces();
    } else if (vocabulary_.model.empty()) {
      Fail("tokenizer.ggml.model", "missing");
    } else {
      Fail("tokenizer.ggml.model",
           fmt::format(R"("{}" is not supported, expected "gpt2" or "llama")", vocabulary_.model));
    }
    if (vocabulary_.add_bos.value_or(adds_bos_)) {
      state_.prefix_ids.push_back(SpecialId(vocabulary_.bos, "bos_token_id"));
    }
    if (vocabulary_.add_eos.value_or(false)) {
      state_.suffix_ids.push_back(SpecialId(vocabulary_.eos, "eos_token_id"));
    }
  }

 private:
  [[noreturn]] void Fail(const std::string& field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }
  static std::string TokenField(std::size_t id) { return fmt::format("{}[{}]", kTokens, id); }

  void CheckLists() const {
    const std::size_t size = vocabulary_.tokens.size();
    if (size == 0) Fail(kTokens, "missing");
    if (vocabulary_.types.size() != size) {
      Fail("tokenizer.ggml.token_type",
           fmt::format("{} values for {} tokens", vocabulary_.types.size(), size));
    }
    for (std::size_t id = 0; id < size; ++id) {
      const std::int32_t type = vocabulary_.types[id];
      if (type < 1 || type > 6) {
        Fail(fmt::format("tokenizer.ggml.token_type[{}]", id), fmt::format("{} is unknown", type));
      }
      if (vocabulary_.tokens[id].empty()) Fail(TokenField(id), "is empty");
    }
  }

  GgufTokenType Type(std::size_t id) const {
    return static_cast<GgufTokenType>(vocabulary_.types[id]);
  }

  std::int32_t SpecialId(const std::optional<std::int64_t>& id, const char* name) const {
    const std::string field = fmt::format("tokenizer.ggml.{}", name);
    if (!id) Fail(field, "missing, but a text gets this token");
    if (*id < 0 || static_cast<std::uint64_t>(*id) >= state_.tokens.size()) {
      Fail(field, fmt::format("{} is outside 0..{}", *id, state_.tokens.size() - 1));
    }
    return static_cast<std::int32_t>(*id);
  }

  /// LLaMA-3's vocabulary is known by the token after the 128,000 of text: files converted by
  /// bitnet.cpp (utils/convert-ms-to-gguf-bitnet.py) hold it and say no split.
  bool IsLlama3() const {
    return vocabulary_.tokens.size() > 128'000 &&
           vocabulary_.tokens[128'000] == "<|begin_of_text|>";
  }

  void ChooseSplit(ByteLevelBpe& bpe) {
    const std::string& name = vocabulary_.pre;
    const auto is = [&](auto... names) { return ((name == names) || ...); };
    std::string_view pattern;
    if (is("llama-bpe", "llama3", "llama-v3", "falcon3") || (name.empty() && IsLlama3())) {
      pattern = patterns::kLlama3;
      bpe.ignore_merges = true;
      adds_bos_ = true;
    } else if (is("gpt-2", "gpt2")) {
      pattern = patterns::kGpt2;
    } else if (name.empty()) {
      Fail("tokenizer.ggml.pre", "missing, and the vocabulary is not LLaMA-3's");
    } else {
      Fail("tokenizer.ggml.pre",
           fmt::format("\"{}\" is not supported, expected \"llama-bpe\", \"llama3\", \"llama-v3\", "
                       "\"falcon3\" or \"gpt-2\"",
                       name));
    }
    bpe.pre_tokenizer.Add(Regex(pattern, SplitBehavior::kIsolated, source_, "tokenizer.ggml.pre"));
    bpe.pre_tokenizer.SpellBytes();
  }

  void ReadByteLevel() {
    auto bpe = std::make_unique<ByteLevelBpe>();
    ChooseSplit(*bpe);
    bpe->Reserve(vocabulary_.tokens.size());
    for (std::size_t id = 0; id < vocabulary_.tokens.size(); ++id) {
      const std::string& text = vocabulary_.tokens[id];
      const auto number = static_cast<std::int32_t>(id);
      const GgufTokenType type = Type(id);
      if (type == GgufTokenType::kByte) Fail(TokenField(id), "a byte token in byte-level BPE");
      if (type == GgufTokenType::kNormal) {
        std::string bytes = BytesOfSpelling(text, source_, TokenField(id));
        if (!bpe->AddToken(bytes, number)) Fail(TokenField(id), fmt::format("\"{}\" twice", text));
        state_.tokens.push_back({.bytes = std::move(bytes)});
        continue;
      }
      state_.tokens.push_back({.bytes = text, .special = type == GgufTokenType::kControl});
      if (type == GgufTokenType::kUnused) continue;
      if (!state_.added.Insert(text, number))
        Fail(TokenField(id), fmt::format("\"{}\" twice", text));
    }
    bpe->RequireBytes(source_, kTokens);
    for (std::size_t rank = 0; rank < vocabulary_.merges.size(); ++rank) {
      const std::string_view merge = vocabulary_.merges[rank];
      const std::size_t space = merge.find(' ');
      if (space == std::string_view::npos || merge.find(' ', space + 1) != std::string_view::npos) {
        Fail(fmt::format("{}[{}]", kMerges, rank), R"(is not "left right")");
      }
      AddMerge(*bpe, rank, merge.substr(0, space), merge.substr(space + 1), source_, kMerges);
    }
    state_.encoder = std::move(bpe);
  }

  void ReadPieces() {
    if (vocabulary_.scores.size() != vocabulary_.tokens.size()) {
      Fail("tokenizer.ggml.scores",
           fmt::format("{} values for {} tokens", vocabulary_.scores.size(),
                       vocabulary_.tokens.size()));
    }
    SentencePieceModel model;
    for (std::size_t id = 0; id < vocabulary_.tokens.size(); ++id) {
      model.pieces.push_back({vocabulary_.tokens[id], vocabulary_.scores[id], Type(id)});
    }
    model.dummy_prefix = vocabulary_.add_space.value_or(true);
    CheckPieces(model.pieces, source_, kTokens);
    ReadSentencePiece(model, source_, kTokens, state_);
    adds_bos_ = true;
  }

  const GgufVocabulary& vocabulary_;
  const std::string& source_;
  Tokenizer::State& state_;
  bool adds_bos_ = false;  // unless the file says otherwise
};

}  // namespace

void ReadGgufVocabulary(const GgufVocabulary& vocabulary, const std::string& source,
                        Tokenizer::State& state) {
  Reader(vocabulary, source, state).Run();
}

}  // namespace ternion::model
