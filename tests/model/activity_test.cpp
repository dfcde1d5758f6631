// SPDX-License-Identifier: Apache-2.0
//
// Zeros and bit flips of activations, counted again bit by bit from what the decoder shows.

#include "ternion/model/activity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "ternion/model/decoder.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

/// q of every product, row after row.
class Keeper final : public DecoderObserver {
 public:
  void OnLinear(const LinearId& id, std::span<const float> /*x*/,
                const LinearResult& result) override {
    auto& kept = q[id];
    kept.insert(kept.end(), result.q.begin(), result.q.end());
  }
  std::map<LinearId, std::vector<std::int8_t>> q;
};

int DifferentBits(int a, int b) {
  int different = 0;
  for (int bit = 0; bit < 8; ++bit) different += (a >> bit & 1) != (b >> bit & 1) ? 1 : 0;
  return different;
}

class ActivityTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = new Model(LoadModel(ZooModel())); }
  static void TearDownTestSuite() { delete model_; }
  static inline Model* model_ = nullptr;

  static std::vector<std::int32_t> Ids(std::size_t count) {
    auto ids = LoadTokenizer(ZooModel(), model_->config)
                   .Encode(ReadText(ZooModel() / "heldout.txt"), false);
    ids.resize(count);
    return ids;
  }
  ReferenceExecutor executor_;
};

TEST_F(ActivityTest, CountsAreThoseOfTheStreamThatTheArrayGets) {
  const std::vector<std::int32_t> ids = Ids(90);  // windows of 40, 40 and 10
  // 100 lanes: 256 and 768 features leave lanes without one in the last tile.
  for (const std::uint32_t lanes : {64U, 100U, 1024U}) {
    const ActivityResult result =
        MeasureActivity(*model_, ids, {.lanes = lanes, .window = 40}, executor_);
    ASSERT_EQ(result.tokens, 90U);
    ASSERT_EQ(result.linears.size(), 4 * kLinearKinds);

    std::map<LinearId, Activity> expected;
    for (std::size_t begin = 0; begin < ids.size(); begin += 40) {
      Keeper keeper;
      const std::size_t tokens = std::min<std::size_t>(40, ids.size() - begin);
      (void)Decoder(*model_, &keeper).Forward(std::span(ids).subspan(begin, tokens), executor_);
      for (const auto& [id, q] : keeper.q) {
        Activity& sum = expected[id];
        const std::size_t features = q.size() / tokens;
        const std::size_t tiles = (features + lanes - 1) / lanes;
        const auto at = [&](std::size_t t, std::size_t k) {
          return k < features ? int{q[t * features + k]} : 0;
        };
        for (std::size_t t = 0; t < tokens; ++t) {
          for (std::size_t lane = 0; lane < lanes; ++lane) {
            for (std::size_t tile = 0; tile < tiles; ++tile) {
              const std::size_t k = tile * lanes + lane;
              const std::size_t next = (tile + 1) % tiles * lanes + lane;
              sum.tile_flips += static_cast<std::uint64_t>(DifferentBits(at(t, k), at(t, next)));
              sum.tile_bits += 8;
              if (k >= features) continue;
              ++sum.values;
              if (at(t, k) == 0) ++sum.zeros;
              if (t == 0) continue;
              sum.token_flips += static_cast<std::uint64_t>(DifferentBits(at(t - 1, k), at(t, k)));
              sum.token_bits += 8;
            }
          }
        }
      }
    }
    for (const LinearActivity& linear : result.linears) {
      SCOPED_TRACE(ToString(linear.id));
      const Activity& sum = expected.at(linear.id);
      EXPECT_EQ(linear.activity.values, sum.values);
      EXPECT_EQ(linear.activity.zeros, sum.zeros);
      EXPECT_EQ(linear.activity.token_flips, sum.token_flips);
      EXPECT_EQ(linear.activity.token_bits, sum.token_bits);
      EXPECT_EQ(linear.activity.tile_flips, sum.tile_flips);
      EXPECT_EQ(linear.activity.tile_bits, sum.tile_bits);
      EXPECT_GT(linear.activity.token_flip_rate(), 0);
    }
  }
}

TEST_F(ActivityTest, OneTileNeverChangesInDecode) {
  const ActivityResult result =
      MeasureActivity(*model_, Ids(3), {.lanes = 768, .window = 40}, executor_);
  for (const LinearActivity& linear : result.linears) EXPECT_EQ(linear.activity.tile_flips, 0U);
}

TEST_F(ActivityTest, StopsWhenToldTo) {
  const ActivityResult result =
      MeasureActivity(*model_, Ids(90), {.lanes = 64, .window = 40}, executor_,
                      [](std::uint64_t done, std::uint64_t all) { return all != 90 || done < 32; });
  EXPECT_EQ(result.tokens, 32U);
}

TEST_F(ActivityTest, RefusesWindowsThatDoNotFit) {
  const auto refusal = [&](ActivityOptions options) {
    return ErrorOf([&] { (void)MeasureActivity(*model_, Ids(3), options, executor_); });
  };
  EXPECT_EQ(refusal({.lanes = 64, .window = 0}), "activity: window: 0 is outside 1..256");
  EXPECT_EQ(refusal({.lanes = 64, .window = 257}), "activity: window: 257 is outside 1..256");
  EXPECT_EQ(refusal({.lanes = 0, .window = 8}), "activity: lanes: must be at least 1");
}

}  // namespace
}  // namespace ternion::model
