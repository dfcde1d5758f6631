// SPDX-License-Identifier: Apache-2.0
//
// Tokens whose text is found before anything else is done: "<|eot_id|>".

#ifndef TERNION_MODEL_SRC_ADDED_TOKENS_H_
#define TERNION_MODEL_SRC_ADDED_TOKENS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ternion::model {

/// A set of texts with their ids, as a tree of bytes: looking for one costs no more than its
/// length, however many there are.
class AddedTokens {
 public:
  /// Returns false, and changes nothing, when the text is there already. It must not be empty.
  bool Insert(std::string_view text, std::int32_t id);

  struct Match {
    std::int32_t id = 0;
    std::size_t size = 0;  ///< in bytes
  };
  /// The longest of the texts that `text` starts with.
  std::optional<Match> At(std::string_view text) const;

  /// Whether any of the texts begins with this byte.
  bool Begins(char byte) const { return begins_[static_cast<unsigned char>(byte)]; }

  bool empty() const { return nodes_.empty(); }

 private:
  static constexpr std::int32_t kNoId = -1;

  struct Node {
    std::int32_t id = kNoId;
    std::vector<std::pair<char, std::uint32_t>> children;  // at most 256
  };
  const std::uint32_t* Child(const Node& node, char byte) const;

  std::vector<Node> nodes_;  // the first is the root
  std::array<bool, 256> begins_{};
};

/// Calls plain(piece) and token(id) for the parts of `text`, in order: from the left, at each place
/// the longest added token. `plain` gets no empty pieces.
template <typename Plain, typename Token>
void SplitAtTokens(const AddedTokens& tokens, std::string_view text, const Plain& plain,
                   const Token& token) {
  std::size_t begin = 0;
  if (!tokens.empty()) {
    for (std::size_t at = 0; at < text.size();) {
      std::optional<AddedTokens::Match> match;
      if (tokens.Begins(text[at])) match = tokens.At(text.substr(at));
      if (!match) {
        ++at;
        continue;
      }
      if (at > begin) plain(text.substr(begin, at - begin));
      token(match->id);
      begin = at += match->size;
    }
  }
  if (begin < text.size()) plain(text.substr(begin));
}

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_ADDED_TOKENS_H_
