// SPDX-License-Identifier: Apache-2.0
//
// Merges against the rule written down plainly, on random tables: ranks that several pairs share,
// pairs that merge earlier than those they are made of, short texts and long ones.

#include "merge_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace ternion::model {
namespace {

using Table = std::map<std::pair<std::int32_t, std::int32_t>, Merge>;

std::vector<std::int32_t> Plainly(const Table& table, std::vector<std::int32_t> symbols) {
  while (true) {
    std::size_t best = symbols.size();
    Merge merge{MergeTable::kNoRank, 0};
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
      const auto at = table.find({symbols[i], symbols[i + 1]});
      if (at != table.end() && at->second.rank < merge.rank) {
        best = i;
        merge = at->second;
      }
    }
    if (best == symbols.size()) return symbols;
    symbols[best] = merge.result;
    symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(best) + 1);
  }
}

TEST(MergeTable, MergesAsTheRuleSays) {
  constexpr std::uint64_t kSeed = 17;
  SCOPED_TRACE(kSeed);
  std::mt19937_64 random(kSeed);
  const auto below = [&](std::uint64_t end) { return static_cast<std::int32_t>(random() % end); };
  for (int round = 0; round < 400; ++round) {
    // Negative symbols are characters that are no pieces.
    const std::int32_t letters = 1 + below(4);
    const std::int32_t results = 1 + below(12);
    const std::uint64_t ranks = 1 + random() % 8;
    MergeTable table;
    Table plain;
    for (int pairs = 1 + below(30); pairs > 0; --pairs) {
      const std::int32_t left = below(static_cast<std::uint64_t>(letters + results)) - letters - 1;
      const std::int32_t right = below(static_cast<std::uint64_t>(letters + results)) - letters - 1;
      if (left == -1 || right == -1) continue;
      const Merge merge{static_cast<std::uint32_t>(random() % ranks),
                        below(static_cast<std::uint64_t>(results))};
      EXPECT_EQ(table.Insert(left, right, merge),
                plain.emplace(std::pair(left, right), merge).second);
    }
    std::vector<std::int32_t> symbols(random() % (round % 4 == 0 ? 1500 : 300));
    for (std::int32_t& symbol : symbols) {
      symbol = below(static_cast<std::uint64_t>(letters + results)) - letters - 1;
      if (symbol == -1) symbol = 0;
    }
    const std::vector<std::int32_t> expected = Plainly(plain, symbols);
    symbols.resize(table.Apply(symbols));
    ASSERT_EQ(symbols, expected) << "round " << round;
  }
}

TEST(MergeTable, FindsWhatWasInserted) {
  MergeTable table;
  EXPECT_EQ(table.Find(1, 2).rank, MergeTable::kNoRank);
  for (std::int32_t i = 0; i < 5000; ++i) {
    EXPECT_TRUE(table.Insert(i, -2 - i, {static_cast<std::uint32_t>(i), i + 1}));
  }
  EXPECT_FALSE(table.Insert(7, -9, {1, 1}));
  for (std::int32_t i = 0; i < 5000; ++i) {
    EXPECT_EQ(table.Find(i, -2 - i).rank, static_cast<std::uint32_t>(i));
    EXPECT_EQ(table.Find(i, -2 - i).result, i + 1);
    EXPECT_EQ(table.Find(-2 - i, i).rank, MergeTable::kNoRank);
  }
}

}  // namespace
}  // namespace ternion::model
