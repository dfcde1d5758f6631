// SPDX-License-Identifier: Apache-2.0
//
// Checkpoints that are damaged in one place each.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "safetensors_bytes.h"
#include "ternion/model/decoder.h"
#include "ternion/model/model.h"
#include "ternion/model/safetensors.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using nlohmann::json;
using ::testing::EndsWith;
using ::testing::HasSubstr;

/// A tensor that can be changed and written again.
struct Tensor {
  std::string dtype;
  std::vector<std::uint64_t> shape;
  std::string bytes;
};

/// A copy of the tiny golden checkpoint in a folder of its own, without a tokenizer.
class LoadModelTest : public ::testing::Test {
 protected:
  LoadModelTest() {
    const auto golden = GoldenFolder() / "2b4t-tiny";
    config_ = json::parse(ReadText(golden / "config.json"));
    const Checkpoint checkpoint = Checkpoint::Open(golden);
    for (const auto& [name, view] : checkpoint.tensors()) {
      tensors_[name] = {std::string(Name(view.dtype)), view.shape,
                        std::string(view.bytes.begin(), view.bytes.end())};
    }
  }

  Model Load() {
    json header = json::object();
    std::string data;
    for (const auto& [name, tensor] : tensors_) {
      header[name] = {{"dtype", tensor.dtype},
                      {"shape", tensor.shape},
                      {"data_offsets", {data.size(), data.size() + tensor.bytes.size()}}};
      data += tensor.bytes;
    }
    WriteAtomically(folder_.path() / "config.json", std::string_view(config_.dump()));
    WriteAtomically(folder_.path() / "model.safetensors",
                    std::string_view(SafetensorsFile(header.dump(), data)));
    return LoadModel(folder_.path());
  }
  std::string Refusal() {
    return ErrorOf([&] { (void)Load(); });
  }

  TemporaryFolder folder_;
  json config_;
  std::map<std::string, Tensor> tensors_;
  const std::string q_ = "model.layers.0.self_attn.q_proj.weight";
};

TEST_F(LoadModelTest, AnUnchangedCopyComputesTheSameWithoutATokenizer) {
  const std::vector<std::int32_t> ids = {1, 2, 3};
  ReferenceExecutor executor;
  const Model copy = Load();
  const Model golden = LoadModel(GoldenFolder() / "2b4t-tiny");
  EXPECT_EQ(Decoder(copy).Forward(ids, executor), Decoder(golden).Forward(ids, executor));
  EXPECT_THAT(ErrorOf([&] { (void)LoadTokenizer(folder_.path(), copy.config); }),
              HasSubstr("tokenizer.json: cannot read: No such file"));
}

TEST_F(LoadModelTest, Float32NormsAndScalesGiveTheSameNumbersAsBf16) {
  const std::vector<std::int32_t> ids = {4, 5};
  ReferenceExecutor executor;
  const auto expected = Decoder(Load()).Forward(ids, executor);
  for (auto& [name, tensor] : tensors_) {
    if (tensor.dtype != "BF16") continue;
    tensor.dtype = "F32";
    std::string wide;
    for (std::size_t i = 0; i < tensor.bytes.size(); i += 2) {
      wide += std::string(2, '\0') + tensor.bytes.substr(i, 2);
    }
    tensor.bytes = wide;
  }
  EXPECT_EQ(Decoder(Load()).Forward(ids, executor), expected);
}

TEST_F(LoadModelTest, UntiedEmbeddingsUseTheLmHead) {
  config_["tie_word_embeddings"] = false;
  EXPECT_THAT(Refusal(), EndsWith("lm_head.weight: tensor is missing"));
  tensors_["lm_head.weight"] = tensors_["model.embed_tokens.weight"];
  auto& head = tensors_["lm_head.weight"].bytes;
  head.replace(0, 512, std::string(512, '\0'));  // token 0 gets logit 0
  ReferenceExecutor executor;
  EXPECT_EQ(Decoder(Load()).Forward(std::vector<std::int32_t>{9}, executor)[0], 0.0F);
  config_["tie_word_embeddings"] = true;
  EXPECT_THAT(Refusal(), HasSubstr("lm_head.weight: BF16 [256, 256] has no place"));
}

TEST_F(LoadModelTest, Code3IsRefusedWithTensorRowAndColumn) {
  auto& bytes = tensors_[q_].bytes;                                   // packed [64, 256]
  bytes[2 * 256 + 5] = static_cast<char>(bytes[2 * 256 + 5] | 0x30);  // third code: row 2 + 2 * 64
  EXPECT_THAT(Refusal(), EndsWith(q_ + ": code 3 is no weight (row 130, column 5)"));
}

TEST_F(LoadModelTest, AScaleThatIsNotPositiveAndFiniteIsRefused) {
  auto& scale = tensors_["model.layers.1.mlp.up_proj.weight_scale"].bytes;
  const std::string name = "model.layers.1.mlp.up_proj.weight_scale: ";
  scale = std::string("\xC0\x7F", 2);
  EXPECT_THAT(Refusal(), EndsWith(name + "value 0 is nan"));
  scale = std::string("\x80\x7F", 2);
  EXPECT_THAT(Refusal(), EndsWith(name + "value 0 is inf"));
  scale = std::string("\x00\x00", 2);
  EXPECT_THAT(Refusal(), EndsWith(name + "scale 0 is not positive"));
  scale = std::string("\x80\xBF", 2);
  EXPECT_THAT(Refusal(), EndsWith(name + "scale -1 is not positive"));
}

TEST_F(LoadModelTest, ANormOrEmbeddingValueThatIsNotFiniteIsRefused) {
  tensors_["model.norm.weight"].bytes.replace(6, 2, std::string("\x80\xFF", 2));
  EXPECT_THAT(Refusal(), EndsWith("model.norm.weight: value 3 is -inf"));
}

TEST_F(LoadModelTest, AWrongDtypeIsRefused) {
  tensors_[q_].dtype = "I8";
  EXPECT_THAT(Refusal(), EndsWith(q_ + ": dtype I8, expected U8"));
  tensors_[q_].dtype = "U8";
  tensors_["model.norm.weight"].dtype = "I16";
  EXPECT_THAT(Refusal(), EndsWith("model.norm.weight: dtype I16, expected BF16 or F32 or F16"));
  tensors_["model.norm.weight"].dtype = "BF16";
  config_["quantization_config"]["quantization_mode"] = "online";
  EXPECT_THAT(Refusal(), EndsWith(q_ + ": dtype U8, expected BF16 or F32 or F16"));
}

TEST_F(LoadModelTest, AConfigurationThatContradictsTheTensorsIsRefused) {
  config_["intermediate_size"] = 772;
  EXPECT_THAT(Refusal(), EndsWith("model.layers.0.mlp.ffn_sub_norm.weight: shape [768], but "
                                  "config.json asks for [772]"));
  config_["intermediate_size"] = 768;
  config_["num_key_value_heads"] = 4;
  EXPECT_THAT(Refusal(), EndsWith("model.layers.0.self_attn.k_proj.weight: shape [32, 256], but "
                                  "config.json asks for [64, 256]"));
  config_["num_key_value_heads"] = 2;
  config_["num_hidden_layers"] = 3;
  EXPECT_THAT(Refusal(), EndsWith("model.layers.2.input_layernorm.weight: tensor is missing"));
  config_["num_hidden_layers"] = 1;
  EXPECT_THAT(Refusal(), HasSubstr("model.layers.1.input_layernorm.weight: BF16 [256] has no place "
                                   "in the model that config.json describes"));
}

TEST_F(LoadModelTest, ATensorThatWouldBeIgnoredIsRefused) {
  tensors_["model.layers.0.self_attn.q_proj.bias"] = {"U8", {1}, "x"};
  EXPECT_THAT(Refusal(), HasSubstr("q_proj.bias: U8 [1] has no place"));
}

TEST_F(LoadModelTest, ATokenizerWithMoreIdsThanTheModelIsRefused) {
  const Config config = Load().config;
  EXPECT_THAT(ErrorOf([&] { (void)LoadTokenizer(ZooModel(), config); }),
              EndsWith("tokenizer: id 1023 is not below vocab_size 256 of the model"));
}

}  // namespace
}  // namespace ternion::model
