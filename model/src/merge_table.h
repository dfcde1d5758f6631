// SPDX-License-Identifier: Apache-2.0
//
// Byte-pair encoding proper: which neighbouring symbols become one, and in which order. Both kinds
// of tokenizer end here; they differ in what the first symbols are and in how merges are ranked.

#ifndef TERNION_MODEL_SRC_MERGE_TABLE_H_
#define TERNION_MODEL_SRC_MERGE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ternion::model {

/// What two neighbouring symbols become, and how early: the lowest rank merges first.
struct Merge {
  std::uint32_t rank = 0;
  std::int32_t result = 0;
};

class MergeTable {
 public:
  /// Ranks are below this.
  static constexpr std::uint32_t kNoRank = 0xFFFFFFFF;

  /// Returns false, and changes nothing, when the pair has a merge already. Symbols are any numbers
  /// but -1.
  bool Insert(std::int32_t left, std::int32_t right, Merge merge);

  /// The merge of a pair, or one of rank kNoRank.
  Merge Find(std::int32_t left, std::int32_t right) const;

  /// Merges in place: again and again the neighbouring pair of lowest rank, the leftmost of equal
  /// ones, becomes one symbol. Returns how many are left, at the front. n log n at worst.
  /// At most 2^32 - 2 symbols (std::invalid_argument).
  std::size_t Apply(std::span<std::int32_t> symbols) const;

 private:
  struct Slot {
    std::int32_t left = -1;  // -1: free
    std::int32_t right = -1;
    Merge merge;
  };

  std::size_t FirstSlot(std::int32_t left, std::int32_t right) const;
  void Grow();

  std::vector<Slot> slots_;  // open addressing, linear probing; a power of two, at most half full
  std::size_t used_ = 0;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_MERGE_TABLE_H_
