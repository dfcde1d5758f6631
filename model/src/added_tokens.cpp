// SPDX-License-Identifier: Apache-2.0

#include "added_tokens.h"

namespace ternion::model {

const std::uint32_t* AddedTokens::Child(const Node& node, char byte) const {
  for (const auto& [edge, child] : node.children) {
    if (edge == byte) return &child;
  }
  return nullptr;
}

bool AddedTokens::Insert(std::string_view text, std::int32_t id) {
  if (nodes_.empty()) nodes_.emplace_back();
  std::uint32_t at = 0;
  for (const char byte : text) {
    const std::uint32_t* child = Child(nodes_[at], byte);
    if (child != nullptr) {
      at = *child;
      continue;
    }
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    nodes_[at].children.emplace_back(byte, next);
    nodes_.emplace_back();
    at = next;
  }
  if (nodes_[at].id != kNoId) return false;
  nodes_[at].id = id;
  begins_[static_cast<unsigned char>(text.front())] = true;
  return true;
}

std::optional<AddedTokens::Match> AddedTokens::At(std::string_view text) const {
  if (nodes_.empty()) return std::nullopt;
  std::optional<Match> longest;
  const Node* node = nodes_.data();
  for (std::size_t size = 0; size < text.size();) {
    const std::uint32_t* child = Child(*node, text[size]);
    if (child == nullptr) break;
    node = &nodes_[*child];
    ++size;
    if (node->id != kNoId) longest = Match{node->id, size};
  }
  return longest;
}

}  // namespace ternion::model
