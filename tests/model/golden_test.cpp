// SPDX-License-Identifier: Apache-2.0
//
// The forward pass against values of two implementations that share no code with it
// (tests/data/golden/README.md).

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>

#include "ternion/model/decoder.h"
#include "ternion/model/model.h"
#include "ternion/util/npy.h"
#include "test_files.h"

namespace ternion::model {

/// GoogleTest would print the bytes of the struct, padding included.
void PrintTo(const LinearId& id, std::ostream* out) { *out << ToString(id); }

namespace {

std::filesystem::path Expected(const std::string& name) {
  return GoldenFolder() / "2b4t-tiny" / "expected" / (name + ".npy");
}

float MaxAbs(std::span<const float> values) {
  float largest = 0;
  for (const float value : values) largest = std::max(largest, std::fabs(value));
  return largest;
}

/// Infinite when the sizes differ or a value is no number: std::max would pass over NaN.
float MaxDifference(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return std::numeric_limits<float>::infinity();
  float largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const float difference = std::fabs(a[i] - b[i]);
    if (std::isnan(difference)) return std::numeric_limits<float>::infinity();
    largest = std::max(largest, difference);
  }
  return largest;
}

class Golden : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = new Model(LoadModel(GoldenFolder() / "2b4t-tiny")); }
  static void TearDownTestSuite() { delete model_; }

  static std::vector<float> Logits(const std::string& sequence,
                                   DecoderObserver* observer = nullptr) {
    const auto ids = ReadNpy<std::int32_t>(Expected("ids_" + sequence));
    ReferenceExecutor executor;
    return Decoder(*model_, observer).Forward(ids.values, executor);
  }

  static inline const Model* model_ = nullptr;
};

class GoldenTap : public Golden, public ::testing::WithParamInterface<LinearId> {};

TEST_P(GoldenTap, ScaleInt8AndSumAreExactAndOutputIsClose) {
  const LinearId id = GetParam();
  const std::string tap = fmt::format("taps_fp32_A/L{}.{}", id.layer, Name(id.kind));
  const auto x = ReadNpy<float>(Expected(tap + ".x"));
  ReferenceExecutor executor;

  const LinearResult result = ApplyLinear(id, model_->linear(id), x.values, x.shape[0], executor);

  EXPECT_EQ(result.scale, ReadNpy<float>(Expected(tap + ".s")).values);
  EXPECT_EQ(result.q, ReadNpy<std::int8_t>(Expected(tap + ".q")).values);
  EXPECT_EQ(result.acc, ReadNpy<std::int32_t>(Expected(tap + ".acc")).values);
  const auto y = ReadNpy<float>(Expected(tap + ".y"));
  EXPECT_LE(MaxDifference(result.y, y.values), 1e-6F * MaxAbs(y.values));
}

std::vector<LinearId> AllTaps() {
  std::vector<LinearId> ids;
  for (std::uint32_t layer = 0; layer < 2; ++layer) {
    for (std::size_t i = 0; i < kLinearKinds; ++i)
      ids.push_back({layer, static_cast<LinearKind>(i)});
  }
  return ids;
}

INSTANTIATE_TEST_SUITE_P(EveryProduct, GoldenTap, ::testing::ValuesIn(AllTaps()),
                         [](const auto& test) {
                           return fmt::format("Layer{}_{}", test.param.layer,
                                              Name(test.param.kind));
                         });

class GoldenTieFree : public Golden, public ::testing::WithParamInterface<const char*> {};

TEST_P(GoldenTieFree, LogitsAgreeToFiveParts10To6) {
  const auto expected = ReadNpy<float>(Expected(std::string("logits_fp32_") + GetParam()));
  EXPECT_LE(MaxDifference(Logits(GetParam()), expected.values), 5e-6F * MaxAbs(expected.values));
}

INSTANTIATE_TEST_SUITE_P(Sequences, GoldenTieFree, ::testing::Values("T0", "T1", "T2"));

class GoldenLong : public Golden, public ::testing::WithParamInterface<const char*> {};

TEST_P(GoldenLong, ArgmaxAgreesAndLogitsAreWithin3Percent) {
  const auto expected = ReadNpy<float>(Expected(std::string("logits_fp32_") + GetParam()));
  const std::vector<float> logits = Logits(GetParam());
  EXPECT_LE(MaxDifference(logits, expected.values), 0.03F * MaxAbs(expected.values));
  const std::size_t vocabulary = expected.shape[1];
  for (std::size_t t = 0; t < expected.shape[0]; ++t) {
    const auto argmax = [&](const std::vector<float>& values) {
      const auto row = values.begin() + static_cast<std::ptrdiff_t>(t * vocabulary);
      return std::max_element(row, row + static_cast<std::ptrdiff_t>(vocabulary)) - row;
    };
    EXPECT_EQ(argmax(logits), argmax(expected.values)) << "token " << t;
  }
}

INSTANTIATE_TEST_SUITE_P(Sequences, GoldenLong, ::testing::Values("A", "B"));

struct HiddenStates final : DecoderObserver {
  void OnHidden(std::uint32_t index, std::span<const float> hidden) override {
    EXPECT_EQ(index, states.size());
    states.emplace_back(hidden.begin(), hidden.end());
  }
  std::vector<std::vector<float>> states;
};

TEST_F(Golden, HiddenStatesAgreeAfterEveryLayer) {
  const auto expected = ReadNpy<float>(Expected("hidden_fp32_A"));
  HiddenStates hidden;
  (void)Logits("A", &hidden);
  ASSERT_EQ(hidden.states.size(), expected.shape[0]);
  const std::size_t size = expected.shape[1] * expected.shape[2];
  for (std::size_t i = 0; i < hidden.states.size(); ++i) {
    const auto state = std::span(expected.values).subspan(i * size, size);
    // The embedding is copied, so exact; later states may differ by a flipped rounding tie.
    const float allowed = i == 0 ? 0.0F : 0.03F * MaxAbs(state);
    EXPECT_LE(MaxDifference(hidden.states[i], state), allowed) << "state " << i;
  }
}

}  // namespace
}  // namespace ternion::model
