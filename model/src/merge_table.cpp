// SPDX-License-Identifier: Apache-2.0

#include "merge_table.h"

#include <array>
#include <functional>
#include <queue>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace ternion::model {
namespace {

/// Up to here looking at every pair again is faster than keeping them in order.
constexpr std::size_t kShort = 256;

std::size_t ApplyToShort(const MergeTable& table, std::span<std::int32_t> symbols) {
  std::array<Merge, kShort> merges;  // of each symbol with the one after it
  std::size_t size = symbols.size();
  for (std::size_t i = 0; i + 1 < size; ++i) merges[i] = table.Find(symbols[i], symbols[i + 1]);
  while (size > 1) {
    std::size_t best = 0;
    for (std::size_t i = 1; i + 1 < size; ++i) {
      if (merges[i].rank < merges[best].rank) best = i;
    }
    if (merges[best].rank == MergeTable::kNoRank) break;
    symbols[best] = merges[best].result;
    for (std::size_t i = best + 1; i + 1 < size; ++i) {
      symbols[i] = symbols[i + 1];
      merges[i] = merges[i + 1];
    }
    --size;
    if (best > 0) merges[best - 1] = table.Find(symbols[best - 1], symbols[best]);
    if (best + 1 < size) merges[best] = table.Find(symbols[best], symbols[best + 1]);
  }
  return size;
}

/// Places in a text, the smallest out first. They mostly come in rising order, which costs nothing.
class Places {
 public:
  void Push(std::uint32_t place) {
    if (rising_.empty() || place > rising_.back()) {
      rising_.push_back(place);
    } else {
      late_.push(place);
    }
  }
  bool empty() const { return next_ == rising_.size() && late_.empty(); }
  std::uint32_t Pop() {
    if (late_.empty() || (next_ < rising_.size() && rising_[next_] < late_.top())) {
      return rising_[next_++];
    }
    const std::uint32_t place = late_.top();
    late_.pop();
    return place;
  }

 private:
  std::vector<std::uint32_t> rising_;
  std::size_t next_ = 0;
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> late_;
};

/// A linked list of symbols, and for each rank the places of the pairs that have it. One heap of
/// all pairs would do the same with a cache miss at every step.
class LongMerger {
 public:
  LongMerger(const MergeTable& table, std::span<std::int32_t> symbols)
      : table_(table), nodes_(symbols.size()) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      nodes_[i].symbol = symbols[i];
      nodes_[i].previous = i - 1;  // of the first: kNone
      nodes_[i].next = i + 1 < nodes_.size() ? i + 1 : kNone;
    }
    for (std::uint32_t i = 0; i + 1 < nodes_.size(); ++i) Offer(i);
  }

  std::size_t Run(std::span<std::int32_t> symbols) {
    while (!ranks_.empty()) {
      const std::uint32_t rank = ranks_.top();
      ranks_.pop();
      const std::uint32_t bucket = bucket_of_rank_.at(rank);
      // New pairs may be of lower rank than the one that is being merged.
      while (!buckets_[bucket].empty() && (ranks_.empty() || ranks_.top() >= rank)) {
        const std::uint32_t place = buckets_[bucket].Pop();
        // Either side may have merged with another neighbour since.
        if (nodes_[place].merge.rank == rank) MergeAt(place);
      }
      if (!buckets_[bucket].empty()) ranks_.push(rank);
    }
    std::size_t size = 0;
    for (std::uint32_t i = 0; i != kNone; i = nodes_[i].next) symbols[size++] = nodes_[i].symbol;
    return size;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Node {
    std::int32_t symbol = 0;
    std::uint32_t previous = kNone;
    std::uint32_t next = kNone;
    Merge merge{MergeTable::kNoRank, 0};  // with the next one
  };

  /// Looks at the pair of a place and its next one.
  void Offer(std::uint32_t place) {
    Node& node = nodes_[place];
    node.merge = node.next == kNone ? Merge{MergeTable::kNoRank, 0}
                                    : table_.Find(node.symbol, nodes_[node.next].symbol);
    const std::uint32_t rank = node.merge.rank;
    if (rank == MergeTable::kNoRank) return;
    const auto [at, is_new] =
        bucket_of_rank_.try_emplace(rank, static_cast<std::uint32_t>(buckets_.size()));
    if (is_new) buckets_.emplace_back();
    Places& bucket = buckets_[at->second];
    if (bucket.empty()) ranks_.push(rank);
    bucket.Push(place);
  }

  void MergeAt(std::uint32_t place) {
    Node& left = nodes_[place];
    Node& right = nodes_[left.next];
    left.symbol = left.merge.result;
    left.next = right.next;
    right.merge.rank = MergeTable::kNoRank;  // it is gone
    if (left.next != kNone) nodes_[left.next].previous = place;
    Offer(place);
    if (left.previous != kNone) Offer(left.previous);
  }

  const MergeTable& table_;
  std::vector<Node> nodes_;
  std::unordered_map<std::uint32_t, std::uint32_t> bucket_of_rank_;
  std::vector<Places> buckets_;
  // Ranks with places; a rank whose last place is being merged may be there twice.
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ranks_;
};

}  // namespace

std::size_t MergeTable::FirstSlot(std::int32_t left, std::int32_t right) const {
  const std::uint64_t key =
      std::uint64_t{static_cast<std::uint32_t>(left)} << 32 | static_cast<std::uint32_t>(right);
  // Fibonacci hashing: the high bits of the product depend on every bit of the key.
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32) & (slots_.size() - 1);
}

void MergeTable::Grow() {
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(old.empty() ? 16 : 2 * old.size());
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.left != -1) Insert(slot.left, slot.right, slot.merge);
  }
}

bool MergeTable::Insert(std::int32_t left, std::int32_t right, Merge merge) {
  if (2 * (used_ + 1) > slots_.size()) Grow();
  std::size_t at = FirstSlot(left, right);
  for (; slots_[at].left != -1; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].left == left && slots_[at].right == right) return false;
  }
  slots_[at] = {left, right, merge};
  ++used_;
  return true;
}

Merge MergeTable::Find(std::int32_t left, std::int32_t right) const {
  if (slots_.empty()) return {kNoRank, 0};
  for (std::size_t at = FirstSlot(left, right); slots_[at].left != -1;
       at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].left == left && slots_[at].right == right) return slots_[at].merge;
  }
  return {kNoRank, 0};
}

std::size_t MergeTable::Apply(std::span<std::int32_t> symbols) const {
  if (symbols.size() >= kNoRank) throw std::invalid_argument("too many symbols to merge");
  if (symbols.size() < 2) return symbols.size();
  if (symbols.size() <= kShort) return ApplyToShort(*this, symbols);
  return LongMerger(*this, symbols).Run(symbols);
}

}  // namespace ternion::model
