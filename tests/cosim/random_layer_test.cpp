// SPDX-License-Identifier: Apache-2.0
//
// Random BitLinear layers give the scalar reference's bits on every executor: vector code,
// interpreter, cycle model and RTL. A wrong rounding, lane, tile edge or thread boundary in any of
// them fails these tests.

#include "random_layer.h"

#include <gtest/gtest.h>

#include <string>

#include "verified_targets.h"

namespace ternion::cosim {
namespace {

constexpr std::uint64_t kSeed = 20261122;
constexpr std::uint64_t kLayers = 100;

class RandomLayers : public ::testing::TestWithParam<std::string> {};

TEST_P(RandomLayers, GiveTheReferencesBitsOnEveryExecutor) {
  const compiler::Target target = LoadVerifiedTarget(GetParam());
  for (std::uint64_t index = 0; index < kLayers; ++index) {
    const RandomLayer layer = MakeRandomLayer(target, kSeed, index);
    ASSERT_EQ(CheckLayer(layer), "") << layer.description << ", target " << GetParam() << ", seed "
                                     << kSeed << ", index " << index;
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, RandomLayers,
                         ::testing::Values("tiny", "edge_behavioral", "seven_lanes",
                                           "three_beat_words"),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
