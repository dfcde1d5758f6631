// SPDX-License-Identifier: Apache-2.0
//
// GGUF files that are changed in one place each: what is understood, warned of and refused.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

#include "ternion/model/convert.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/gguf_writer.h"
#include "ternion/model/model.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

GgufNewValue NewValue(const GgufValue& value) {
  struct Visitor {
    GgufNewValue operator()(std::uint64_t v) const { return static_cast<std::uint32_t>(v); }
    GgufNewValue operator()(std::int64_t v) const { return static_cast<std::uint32_t>(v); }
    GgufNewValue operator()(double v) const { return static_cast<float>(v); }
    GgufNewValue operator()(bool v) const { return v; }
    GgufNewValue operator()(std::string_view v) const { return std::string(v); }
    GgufNewValue operator()(const GgufArray&) const { return std::string("an array"); }
  };
  return std::visit(Visitor{}, value);
}

/// The golden model as a GGUF file with I2_S weights, whose parts can be changed.
class LoadGgufTest : public ::testing::Test {
 protected:
  LoadGgufTest() {
    WriteGgufModel(LoadModel(GoldenFolder() / "2b4t-tiny"), GgmlType::kI2S, {}, path_);
    const GgufFile file = OpenGguf(path_);
    for (const auto& [key, value] : file.metadata.values()) metadata_[key] = NewValue(value);
    for (const auto& [name, tensor] : file.tensors) {
      tensors_[name] = {tensor.type, tensor.shape, {tensor.bytes.begin(), tensor.bytes.end()}};
    }
  }

  struct Tensor {
    GgmlType type = GgmlType::kF32;
    std::vector<std::uint64_t> shape;
    std::vector<std::uint8_t> bytes;
  };

  Model Load() {
    GgufContents contents;
    for (const auto& [key, value] : metadata_) contents.metadata.emplace_back(key, value);
    for (const auto& [name, tensor] : tensors_) {
      contents.tensors.push_back(
          {name, tensor.type, tensor.shape, [&bytes = tensor.bytes] { return Share(bytes); }});
    }
    WriteGguf(path_, contents);
    return LoadModel(path_);
  }
  std::string Refusal() {
    return ErrorOf([&] { (void)Load(); });
  }
  std::string RefusalWith(const std::string& key, GgufNewValue value) {
    const auto before = metadata_;
    metadata_[key] = std::move(value);
    const std::string refusal = Refusal();
    metadata_ = before;
    return refusal;
  }

  TemporaryFolder folder_;
  const std::filesystem::path path_ = folder_.path() / "m.gguf";
  std::map<std::string, GgufNewValue> metadata_;
  std::map<std::string, Tensor> tensors_;
  const std::string arch_ = "bitnet-b1.58.";
};

TEST_F(LoadGgufTest, SaysWhatItUnderstoodAndWhy) {
  const Model model = Load();
  EXPECT_EQ(model.report.format, "GGUF 3");
  EXPECT_THAT(model.report.warnings, IsEmpty());
  std::string activation;
  for (const Finding& finding : model.report.findings) {
    if (finding.what == "activation") activation = finding.value + ", " + finding.reason;
  }
  EXPECT_EQ(activation, "relu^2, bitnet-b1.58.hidden_activation is \"relu2\"");
}

TEST_F(LoadGgufTest, RefusesMetadataItCannotCompute) {
  EXPECT_THAT(RefusalWith("general.architecture", std::string("gemma")),
              HasSubstr("general.architecture: \"gemma\" is not supported, expected \"bitnet\""));
  EXPECT_THAT(RefusalWith(arch_ + "hidden_activation", std::string("gelu")),
              EndsWith("hidden_activation: \"gelu\" is not supported, expected \"relu2\" or "
                       "\"silu\""));
  EXPECT_THAT(RefusalWith(arch_ + "rope.scaling.type", std::string("yarn")),
              EndsWith("rope.scaling.type: \"yarn\" is not supported"));
  EXPECT_THAT(RefusalWith(arch_ + "expert_count", std::uint32_t{8}),
              EndsWith("expert_count: not supported, expected 0"));
  EXPECT_THAT(RefusalWith(arch_ + "rope.dimension_count", std::uint32_t{32}),
              EndsWith("rope.dimension_count: is not the head size 64"));
  EXPECT_THAT(RefusalWith(arch_ + "attention.head_count_kv", std::uint32_t{3}),
              EndsWith("head_count_kv: 3 does not divide head_count 4"));
  EXPECT_THAT(RefusalWith(arch_ + "vocab_size", std::uint32_t{255}),
              EndsWith("vocab_size: token_embd.weight has 256 rows"));
  EXPECT_THAT(RefusalWith(arch_ + "feed_forward_length", std::uint32_t{512}),
              EndsWith("blk.0.ffn_sub_norm.weight: shape [768], but the metadata asks for [512]"));
  EXPECT_THAT(RefusalWith(arch_ + "block_count", std::uint32_t{3}),
              EndsWith("blk.2.attn_norm.weight: tensor is missing"));
  EXPECT_THAT(RefusalWith(arch_ + "block_count", std::uint32_t{1}),
              HasSubstr("has no place in the model that the metadata describes"));
  EXPECT_THAT(RefusalWith(arch_ + "embedding_length", std::string("wide")),
              EndsWith("embedding_length: a string, expected an integer"));
}

TEST_F(LoadGgufTest, RefusesTensorsThatHaveNoPlace) {
  tensors_["blk.0.attn_q_norm_in.weight"] = tensors_["blk.0.attn_norm.weight"];
  EXPECT_THAT(Refusal(), HasSubstr("blk.0.attn_q_norm_in.weight: a norm inside a BitLinear layer"));
  tensors_.erase("blk.0.attn_q_norm_in.weight");
  tensors_["output.weight"] = tensors_["token_embd.weight"];
  EXPECT_THAT(Refusal(), HasSubstr("output.weight: engines of architecture \"bitnet-b1.58\" use "
                                   "token_embd.weight"));
}

TEST_F(LoadGgufTest, RefusesTensorsThatAreNotWhatTheyShouldBe) {
  Tensor& q = tensors_["blk.0.attn_q.weight"];
  q.bytes[64 * 5] |= 0xC0;  // row 5 of 64 bytes each: the first code becomes 3, or stays it
  EXPECT_THAT(Refusal(), EndsWith("blk.0.attn_q.weight: I2_S [256, 256]: row 5 holds a code that "
                                  "is no weight"));
  q.bytes[64 * 5] &= 0x3F;
  const float infinite = HUGE_VALF;
  std::memcpy(q.bytes.data() + q.bytes.size() - 32, &infinite, sizeof(infinite));
  EXPECT_THAT(Refusal(), HasSubstr("I2_S [256, 256]: scale inf is not positive and finite"));
  q = {GgmlType::kQ6K, {256, 256}, std::vector<std::uint8_t>(std::size_t{256} * 210)};
  EXPECT_THAT(Refusal(), EndsWith("Q6_K [256, 256]: Q6_K holds no ternary weights"));
}

TEST_F(LoadGgufTest, AnOptionalScaleIsMultiplied) {
  const float scale = Load().layers[1].linear(LinearKind::kUp).weight_scale;
  const float factor = 0.5F;
  Tensor extra{GgmlType::kF32, {1}, std::vector<std::uint8_t>(4)};
  std::memcpy(extra.bytes.data(), &factor, sizeof(factor));
  tensors_["blk.1.ffn_up.scale"] = extra;
  EXPECT_EQ(Load().layers[1].linear(LinearKind::kUp).weight_scale, 0.5F * scale);
}

TEST_F(LoadGgufTest, TensorsOfZerosAreWarnedOf) {
  for (const char* name : {"blk.0.ffn_gate.weight", "blk.1.ffn_gate.weight"}) {
    auto& bytes = tensors_[name].bytes;
    std::fill(bytes.begin(), bytes.end() - 32, std::uint8_t{0x55});
  }
  auto& bytes = tensors_["blk.1.attn_v.weight"].bytes;
  std::fill(bytes.begin(), bytes.end() - 32, std::uint8_t{0xAA});
  EXPECT_THAT(Load().report.warnings,
              ElementsAre("every weight is 0: layers.0.gate_proj, layers.1.gate_proj",
                          "an unusual part of the weights is 0: layers.1.v_proj (0.0 %)"));
}

TEST(GgufActivation, OfArchitectureBitnetGoesByTheShape) {
  GgufFile file;
  file.source = "f";
  const auto describe = [&file](std::uint64_t layers, bool key) {
    std::map<std::string, GgufValue, std::less<>> values = {
        {"general.architecture", std::string_view("bitnet")},
        {"bitnet.embedding_length", std::uint64_t{2560}},
        {"bitnet.feed_forward_length", std::uint64_t{6912}},
        {"bitnet.block_count", layers},
        {"bitnet.attention.head_count", std::uint64_t{20}},
        {"bitnet.attention.head_count_kv", std::uint64_t{5}},
        {"bitnet.context_length", std::uint64_t{4096}},
        {"bitnet.attention.layer_norm_rms_epsilon", 1e-5},
        {"bitnet.rope.scaling.type", std::string_view("linear")},
        {"bitnet.rope.scaling.factor", 1.0}};
    if (key) values["bitnet.hidden_activation"] = std::string_view("silu");
    file.metadata = GgufMetadata("f", std::move(values));
    file.tensors["token_embd.weight"] = {GgmlType::kF16, {128256, 2560}, {}};
    return DescribeGguf(file);
  };
  const GgufModel right = describe(30, false);
  EXPECT_EQ(right.config.activation, Activation::kRelu2);
  EXPECT_EQ(right.config.rope_theta, 10000.0F);
  EXPECT_THAT(right.warnings,
              ElementsAre(HasSubstr("bitnet.hidden_activation is missing; relu^2 is "
                                    "assumed, as the shape is that of")));
  const GgufModel other = describe(26, false);
  EXPECT_EQ(other.config.activation, Activation::kSilu);
  EXPECT_THAT(other.warnings, ElementsAre(HasSubstr("SiLU is assumed")));
  const GgufModel given = describe(30, true);
  EXPECT_EQ(given.config.activation, Activation::kSilu);
  EXPECT_THAT(given.warnings, IsEmpty());
}

}  // namespace
}  // namespace ternion::model
