// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/tokenizer.h"

#include <fmt/format.h>

#include <queue>
#include <tuple>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "tokenizer_parser.h"
#include "tokenizer_state.h"
#include "utf8.h"

namespace ternion::model {
namespace {

/// Byte-pair encoding of one piece: again and again the neighbouring pair of lowest rank, the
/// leftmost of equal ones, becomes one token. A heap of candidate pairs keeps that n log n.
class PieceMerger {
 public:
  PieceMerger(const Tokenizer::State& state, std::string_view piece) : state_(state) {
    nodes_.reserve(piece.size());
    for (std::size_t i = 0; i < piece.size(); ++i) {
      nodes_.push_back({state.byte_ids[static_cast<unsigned char>(piece[i])], i - 1, i + 1});
    }
    if (nodes_.empty()) return;
    nodes_.front().previous = kNone;
    nodes_.back().next = kNone;
    for (std::size_t i = 0; i + 1 < nodes_.size(); ++i) Offer(i);
  }

  void AppendTo(std::vector<std::int32_t>& ids) {
    while (!candidates_.empty()) {
      const Candidate candidate = candidates_.top();
      candidates_.pop();
      Apply(candidate);
    }
    for (std::size_t i = nodes_.empty() ? kNone : 0; i != kNone; i = nodes_[i].next) {
      ids.push_back(nodes_[i].id);
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::int32_t kGone = -1;

  struct Node {
    std::int32_t id;
    std::size_t previous;
    std::size_t next;
  };
  struct Candidate {
    std::uint32_t rank;
    std::size_t left;
    std::int32_t left_id;
    std::int32_t right_id;
    bool operator>(const Candidate& other) const {
      return std::tie(rank, left) > std::tie(other.rank, other.left);
    }
  };

  /// Makes the pair at `left` and its right neighbour a candidate, if it merges.
  void Offer(std::size_t left) {
    const std::int32_t left_id = nodes_[left].id;
    const std::int32_t right_id = nodes_[nodes_[left].next].id;
    const auto merge = state_.merges.find(PairKey(left_id, right_id));
    if (merge != state_.merges.end()) {
      candidates_.push({merge->second.rank, left, left_id, right_id});
    }
  }

  void Apply(const Candidate& candidate) {
    Node& left = nodes_[candidate.left];
    // Either side may have merged with another neighbour since.
    if (left.id != candidate.left_id || left.next == kNone) return;
    Node& right = nodes_[left.next];
    if (right.id != candidate.right_id) return;
    left.id = state_.merges.at(PairKey(candidate.left_id, candidate.right_id)).result;
    right.id = kGone;
    left.next = right.next;
    if (left.next != kNone) {
      nodes_[left.next].previous = candidate.left;
      Offer(candidate.left);
    }
    if (left.previous != kNone) Offer(left.previous);
  }

  const Tokenizer::State& state_;
  std::vector<Node> nodes_;
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates_;
};

void EncodePiece(const Tokenizer::State& state, std::string_view piece,
                 std::vector<std::int32_t>& ids) {
  if (state.ignore_merges) {
    const auto whole = state.ids.find(std::string(piece));
    if (whole != state.ids.end()) {
      ids.push_back(whole->second);
      return;
    }
  }
  PieceMerger(state, piece).AppendTo(ids);
}

/// Text without added tokens.
void EncodePlain(const Tokenizer::State& state, std::string_view text,
                 std::vector<std::int32_t>& ids) {
  std::vector<std::string_view> pieces;
  if (!text.empty()) pieces.push_back(text);
  for (const Regex& split : state.splits) {
    std::vector<std::string_view> finer;
    for (const std::string_view piece : pieces) {
      const auto parts = split.Split(piece);
      finer.insert(finer.end(), parts.begin(), parts.end());
    }
    pieces = std::move(finer);
  }
  for (const std::string_view piece : pieces) EncodePiece(state, piece, ids);
}

/// The longest added token that `text` starts with, or null.
const AddedToken* AddedTokenAt(const Tokenizer::State& state, std::string_view text) {
  for (const AddedToken& token : state.added) {
    if (text.starts_with(token.text)) return &token;
  }
  return nullptr;
}

}  // namespace

Tokenizer::Tokenizer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Tokenizer Tokenizer::Parse(std::string_view json, const std::string& source) {
  auto state = std::make_unique<State>();
  ParseTokenizer(json, source, *state);
  return Tokenizer(std::move(state));
}

Tokenizer Tokenizer::Read(const std::filesystem::path& path) {
  return Parse(ReadText(path), path.string());
}

std::size_t Tokenizer::vocab_size() const { return state_->bytes.size(); }

std::vector<std::int32_t> Tokenizer::Encode(std::string_view text, bool special_tokens) const {
  const std::size_t invalid = FindInvalidUtf8(text);
  if (invalid != text.size()) {
    throw Error("text", fmt::format("byte {}", invalid), "is not UTF-8");
  }
  std::vector<std::int32_t> ids;
  if (special_tokens) ids = state_->prefix_ids;
  std::size_t plain = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const AddedToken* token = AddedTokenAt(*state_, text.substr(at));
    if (token == nullptr) {
      ++at;
      continue;
    }
    EncodePlain(*state_, text.substr(plain, at - plain), ids);
    ids.push_back(token->id);
    at += token->text.size();
    plain = at;
  }
  EncodePlain(*state_, text.substr(plain), ids);
  if (special_tokens) ids.insert(ids.end(), state_->suffix_ids.begin(), state_->suffix_ids.end());
  return ids;
}

std::string Tokenizer::Decode(std::span<const std::int32_t> ids) const {
  std::string text;
  for (const std::int32_t id : ids) {
    if (id < 0 || static_cast<std::size_t>(id) >= state_->bytes.size()) {
      throw Error(state_->source, "decode",
                  fmt::format("id {} is outside 0..{}", id, state_->bytes.size() - 1));
    }
    text += state_->bytes[static_cast<std::size_t>(id)];
  }
  return text;
}

}  // namespace ternion::model
