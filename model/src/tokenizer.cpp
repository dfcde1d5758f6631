// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/tokenizer.h"

#include <fmt/format.h>

#include "sentencepiece_bpe.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "tokenizer_state.h"
#include "utf8.h"

namespace ternion::model {
namespace {

constexpr std::string_view kSpaceText = "\xE2\x96\x81";  // kSpaceSymbol

std::string WithSpaces(std::string_view piece) {
  std::string text;
  for (std::size_t at = 0; at < piece.size();) {
    const bool space = piece.substr(at).starts_with(kSpaceText);
    text.push_back(space ? ' ' : piece[at]);
    at += space ? kSpaceText.size() : 1;
  }
  return text;
}

}  // namespace

void ReadSentencePiece(const SentencePieceModel& model, const std::string& source,
                       const std::string& field, Tokenizer::State& state) {
  state.source = source;
  state.encoder =
      std::make_unique<SentencePieceBpe>(model.pieces, model.dummy_prefix, source, field);
  state.dummy_space = model.dummy_prefix;
  for (const SentencePiece& piece : model.pieces) {
    TokenText token;
    if (piece.type == PieceType::kControl) {
      token = {piece.text, /*special=*/true, /*spaced=*/false};
    } else if (piece.type == PieceType::kUnknown) {
      token.bytes = model.unknown_text;
    } else if (piece.type == PieceType::kByte) {
      token.bytes.push_back(static_cast<char>(ByteOfPiece(piece.text, source, field)));
    } else {
      token.bytes = WithSpaces(piece.text);
      token.spaced = piece.text.starts_with(kSpaceText);
    }
    state.tokens.push_back(std::move(token));
  }
}

Tokenizer::Tokenizer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Tokenizer Tokenizer::Parse(std::string_view json, const std::string& source) {
  auto state = std::make_unique<State>();
  ReadTokenizerJson(json, source, *state);
  return Tokenizer(std::move(state));
}

Tokenizer Tokenizer::Read(const std::filesystem::path& path) {
  return Parse(ReadText(path), path.string());
}

Tokenizer Tokenizer::ParseSentencePiece(std::string_view bytes, const std::string& source,
                                        const SentencePieceOptions& options) {
  const SentencePieceModel model = ParseSentencePieceModel(bytes, source);
  auto state = std::make_unique<State>();
  ReadSentencePiece(model, source, "pieces", *state);
  const auto require = [&](const std::optional<std::int32_t>& id, const char* field) {
    if (!id) throw Error(source, field, "the model has no such token, but a text gets one");
    return *id;
  };
  if (options.add_bos) state->prefix_ids.push_back(require(model.bos, "trainer_spec.bos_id"));
  if (options.add_eos) state->suffix_ids.push_back(require(model.eos, "trainer_spec.eos_id"));
  for (const std::string& text : options.further_tokens)
    state->tokens.push_back({text, /*special=*/true, /*spaced=*/false});
  return Tokenizer(std::move(state));
}

Tokenizer Tokenizer::FromGguf(const GgufVocabulary& vocabulary, const std::string& source) {
  auto state = std::make_unique<State>();
  ReadGgufVocabulary(vocabulary, source, *state);
  return Tokenizer(std::move(state));
}

std::size_t Tokenizer::vocab_size() const { return state_->tokens.size(); }

std::vector<std::int32_t> Tokenizer::Encode(std::string_view text, bool special_tokens) const {
  const std::size_t invalid = FindInvalidUtf8(text);
  if (invalid != text.size()) {
    throw Error("text", fmt::format("byte {}", invalid), "is not UTF-8");
  }
  constexpr std::size_t kLongest = std::size_t{1} << 31;
  if (text.size() > kLongest) {
    throw Error("text", "", fmt::format("{} bytes are over {}", text.size(), kLongest));
  }
  std::vector<std::int32_t> ids;
  if (special_tokens) ids = state_->prefix_ids;
  const auto token = [&](std::int32_t id) { ids.push_back(id); };
  const auto plain = [&](std::string_view part) { state_->encoder->Encode(part, ids); };
  SplitAtTokens(
      state_->added, text,
      [&](std::string_view part) { SplitAtTokens(state_->added_later, part, plain, token); },
      token);
  if (special_tokens) ids.insert(ids.end(), state_->suffix_ids.begin(), state_->suffix_ids.end());
  return ids;
}

std::string Tokenizer::Decode(std::span<const std::int32_t> ids,
                              const DecodeOptions& options) const {
  std::string text;
  bool at_start = options.text_start && state_->dummy_space;
  for (const std::int32_t id : ids) {
    if (id < 0 || static_cast<std::size_t>(id) >= state_->tokens.size()) {
      throw Error(state_->source, "decode",
                  fmt::format("id {} is outside 0..{}", id, state_->tokens.size() - 1));
    }
    const TokenText& token = state_->tokens[static_cast<std::size_t>(id)];
    if (token.special) {
      if (options.special_tokens) text += token.bytes;
      continue;
    }
    text.append(token.bytes, at_start && token.spaced ? 1 : 0);
    at_start = false;
  }
  return text;
}

std::optional<std::int32_t> Tokenizer::FindSpecial(std::string_view text) const {
  for (std::size_t id = 0; id < state_->tokens.size(); ++id) {
    const TokenText& token = state_->tokens[id];
    if (token.special && token.bytes == text) return static_cast<std::int32_t>(id);
  }
  return std::nullopt;
}

}  // namespace ternion::model
