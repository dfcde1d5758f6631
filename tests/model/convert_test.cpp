// SPDX-License-Identifier: Apache-2.0
//
// A model that is written in another form and loaded again is the same model.

#include "ternion/model/convert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ternion/model/decoder.h"
#include "ternion/model/ternary_blocks.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;

std::vector<float> Logits(const Model& model) {
  ReferenceExecutor executor;
  return Decoder(model).Forward(std::vector<std::int32_t>{1, 77, 3, 3, 200, 9}, executor);
}

std::vector<std::uint8_t> Copy(std::span<const std::uint8_t> bytes) {
  return {bytes.begin(), bytes.end()};
}

void ExpectSame(const Model& actual, const Model& expected) {
  EXPECT_EQ(actual.config, expected.config);
  ASSERT_EQ(actual.layers.size(), expected.layers.size());
  EXPECT_EQ(actual.final_norm, expected.final_norm);
  for (std::size_t l = 0; l < expected.layers.size(); ++l) {
    const Layer& a = actual.layers[l];
    const Layer& e = expected.layers[l];
    EXPECT_EQ(a.input_norm, e.input_norm);
    EXPECT_EQ(a.attention_sub_norm, e.attention_sub_norm);
    EXPECT_EQ(a.post_attention_norm, e.post_attention_norm);
    EXPECT_EQ(a.ffn_sub_norm, e.ffn_sub_norm);
    for (std::size_t i = 0; i < kLinearKinds; ++i) {
      EXPECT_EQ(Copy(a.linears[i].weight.packed()), Copy(e.linears[i].weight.packed()));
      EXPECT_EQ(a.linears[i].weight_scale, e.linears[i].weight_scale);
      EXPECT_EQ(a.linears[i].direction, e.linears[i].direction);
    }
  }
  EXPECT_EQ(Logits(actual), Logits(expected));
}

/// The golden model, and others made of it.
Model Golden() { return LoadModel(GoldenFolder() / "2b4t-tiny"); }

Model WithScales(Model model, float factor, ScaleDirection direction) {
  model.config.scale_direction = direction;
  for (Layer& layer : model.layers) {
    for (BitLinear& linear : layer.linears) {
      linear.weight_scale = direction == ScaleDirection::kDivide ? factor / linear.weight_scale
                                                                 : factor * linear.weight_scale;
      linear.direction = direction;
    }
  }
  return model;
}

/// As LLaMA with BitLinear layers: SiLU, no sub-norms, an LM head of its own.
Model AsLlama(Model model) {
  model.config.activation = Activation::kSilu;
  model.config.sub_norms = false;
  model.config.tied_embeddings = false;
  for (Layer& layer : model.layers) {
    layer.attention_sub_norm.clear();
    layer.ffn_sub_norm.clear();
  }
  std::vector<std::uint8_t> head = Copy(model.embedding.bytes());
  std::reverse(head.begin(), head.begin() + 512);  // finite: bytes of BF16 of the same size swap
  for (std::size_t i = 0; i < 512; i += 2) std::swap(head[i], head[i + 1]);
  model.lm_head = Embedding(model.embedding.rows(), model.embedding.columns(),
                            model.embedding.format(), Share(std::move(head)));
  return model;
}

class Convert : public ::testing::TestWithParam<GgmlType> {
 protected:
  /// Through a GGUF file and back to safetensors.
  void ExpectRoundTrip(const Model& model) {
    const auto path = folder_.path() / "m.gguf";
    WriteGgufModel(model, GetParam(), {}, path);
    const Model loaded = LoadModel(path);
    ExpectSame(loaded, model);
    WriteHuggingFace(loaded, folder_.path());
    ExpectSame(LoadModel(folder_.path()), model);
  }
  TemporaryFolder folder_;
};

TEST_P(Convert, KeepsTheGoldenModel) { ExpectRoundTrip(Golden()); }

TEST_P(Convert, KeepsScalesThatTheTypeCannotHold) {
  ExpectRoundTrip(WithScales(Golden(), 1.0001F, ScaleDirection::kMultiply));
}

TEST_P(Convert, KeepsScalesThatDivide) {
  ExpectRoundTrip(WithScales(Golden(), 1.0F, ScaleDirection::kDivide));
}

TEST_P(Convert, KeepsLlamaWhoseRowsArePermuted) {
  ExpectRoundTrip(AsLlama(Golden()));
  ExpectRoundTrip(AsLlama(WithScales(Golden(), 0.7F, ScaleDirection::kDivide)));
}

TEST_P(Convert, KeepsSiluWithSubNorms) {
  Model model = Golden();
  model.config.activation = Activation::kSilu;
  ExpectRoundTrip(model);
}

INSTANTIATE_TEST_SUITE_P(Types, Convert,
                         ::testing::Values(GgmlType::kTq1, GgmlType::kTq2, GgmlType::kI2S),
                         [](const auto& test) { return std::string(Name(test.param)); });

TEST(ConvertRefusals, AreNamed) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.gguf";
  Model model = Golden();
  model.config.sub_norms = false;
  EXPECT_THAT(ErrorOf([&] { WriteHuggingFace(model, folder.path()); }),
              EndsWith("hidden_act: no Hugging Face checkpoint has relu^2 without sub-norms"));
  EXPECT_THAT(ErrorOf([&] { WriteGgufModel(model, GgmlType::kI2S, {}, path); }),
              HasSubstr("no GGUF architecture has relu^2 without sub-norms"));
  Model untied = Golden();
  untied.config.tied_embeddings = false;
  EXPECT_THAT(ErrorOf([&] { WriteGgufModel(untied, GgmlType::kI2S, {}, path); }),
              HasSubstr("m.gguf: output.weight: engines of the bitnet architectures use"));
  // 128 columns fill no block of 256.
  std::vector<std::int8_t> trits(256 * 128, 1);
  Model narrow = Golden();
  narrow.layers[0].linears[0].weight = TernaryMatrix(256, 128, trits);
  EXPECT_THAT(ErrorOf([&] { WriteGgufModel(narrow, GgmlType::kTq2, {}, path); }),
              EndsWith("m.gguf: blk.0.attn_q.weight: rows of 128 columns, but TQ2_0 holds blocks "
                       "of 256"));
  const Model tiny = WithScales(Golden(), 1e-30F, ScaleDirection::kMultiply);
  EXPECT_THAT(ErrorOf([&] { WriteGgufModel(tiny, GgmlType::kTq2, {}, path); }),
              HasSubstr(" is outside float16"));
  // 1e-40 is a float32, and 1 / 1e-40 is none.
  Model divides = WithScales(Golden(), 1.0F, ScaleDirection::kDivide);
  divides.layers[1].linears[2].weight_scale = 1e-40F;
  for (const GgmlType type : {GgmlType::kI2S, GgmlType::kTq2}) {
    EXPECT_THAT(ErrorOf([&] { WriteGgufModel(divides, type, {}, path); }),
                AllOf(HasSubstr("m.gguf: "), EndsWith(" is outside float32")));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ConvertRefusals, AScaleThatContradictsTheExactOnes) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.gguf";
  WriteGgufModel(WithScales(Golden(), 1.0F, ScaleDirection::kDivide), GgmlType::kI2S, {}, path);
  std::vector<std::uint8_t> bytes = ReadBytes(path);
  // Scale of the last tensor but one, blk.1.ffn_down: 32 bytes before the 1 KiB of output_norm.
  bytes[bytes.size() - 1024 - 32] ^= 1;
  WriteAtomically(path, std::span<const std::uint8_t>(bytes));
  EXPECT_THAT(ErrorOf([&] { (void)LoadModel(path); }),
              HasSubstr("blk.1.ffn_down.weight: I2_S [256, 768]: scale "));
}

TEST(ConvertRefusals, ADirectionWithoutTheScalesItIsOf) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.gguf";
  WriteGgufModel(WithScales(Golden(), 1.0F, ScaleDirection::kDivide), GgmlType::kI2S, {}, path);
  std::string bytes = ReadText(path);
  bytes[bytes.find(kGgufWeightScales)] = 'T';  // a key that nobody asks for
  WriteAtomically(path, std::string_view(bytes));
  EXPECT_THAT(ErrorOf([&] { (void)LoadModel(path); }),
              EndsWith("ternion.weight_scales: missing beside ternion.scale_direction"));
}

RC_GTEST_PROP(NearestGgufScale, IsTheNearestFloat16, ()) {
  const auto bits = *rc::gen::inRange<std::uint32_t>(0x38800000, 0x477FE000);  // 2^-14 to 65504
  float scale = 0;
  std::memcpy(&scale, &bits, sizeof(scale));
  const float nearest = NearestGgufScale(GgmlType::kTq2, scale, ScaleDirection::kMultiply);
  const auto half = ExactFloat16(nearest);
  RC_ASSERT(half.has_value());
  for (const int step : {-1, 1}) {
    const float other = FloatFromFloat16(static_cast<std::uint16_t>(*half + step));
    RC_ASSERT(std::fabs(nearest - scale) <= std::fabs(other - scale));
  }
}

}  // namespace
}  // namespace ternion::model
