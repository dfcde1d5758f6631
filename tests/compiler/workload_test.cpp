// SPDX-License-Identifier: Apache-2.0
//
// Workloads: shapes that ship, checkpoints without weights, SCALE-Sim topologies.

#include "ternion/compiler/workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "ternion/model/config.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path kSource = TERNION_SOURCE_DIR;
const std::filesystem::path kWorkloads = kSource / "compiler/workloads";

template <typename Function>
std::string ErrorOf(Function&& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::uint64_t Weights(const Workload& workload) {
  std::uint64_t sum = 0;
  for (const WorkloadProduct& product : workload.products) {
    sum += workload.layers * product.count * product.in_features * product.out_features;
  }
  return sum;
}

/// Parameters of a LLaMA: ternary matrices, embedding and head, two norms a layer and one more.
std::uint64_t LlamaParameters(const Workload& workload) {
  const TransformerShape& shape = *workload.transformer;
  const std::uint64_t hidden = shape.hidden;
  return Weights(workload) + (shape.tied_embeddings ? 1 : 2) * hidden * shape.vocabulary +
         (2 * std::uint64_t{shape.layers} + 1) * hidden;
}

TEST(Workload, TheShippedShapesHaveTheParametersTheirModelsArePublishedWith) {
  const auto parameters = [](const char* name) {
    return LlamaParameters(FindWorkload(name, kWorkloads));
  };
  // LLaMA 7B and 13B, LLaMA 2 70B: as counted by those who load them.
  EXPECT_EQ(parameters("7b"), 6'738'415'616U);
  EXPECT_EQ(parameters("13b"), 13'015'864'320U);
  EXPECT_EQ(parameters("70b"), 68'976'648'192U);
  EXPECT_NEAR(static_cast<double>(parameters("3b")), 3.32e9, 0.005e9) << "as on its card";
  EXPECT_NEAR(static_cast<double>(parameters("700m")), 0.73e9, 0.005e9);
  EXPECT_NEAR(static_cast<double>(parameters("1.3b")), 1.28e9, 0.02e9);
  EXPECT_EQ(Weights(FindWorkload("2b4t", kWorkloads)), 2'084'044'800U);
}

TEST(Workload, EveryShippedFileNamesItsSourceAndCountsItsOwnWeights) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kWorkloads)) {
    const Workload workload = FindWorkload(entry.path().stem(), kWorkloads);
    EXPECT_EQ(workload.transformer->ternary_weights(), Weights(workload)) << entry.path();
    EXPECT_FALSE(workload.source.empty());
    ++files;
  }
  EXPECT_GE(files, 7U);
}

TEST(Workload, ACheckpointNeedsNoWeightsAndGivesTheProductsOfTheModel) {
  const std::filesystem::path zoo = kSource / "model/zoo/shakespeare-3m";
  const std::filesystem::path copy = std::filesystem::path(::testing::TempDir()) / "config-alone";
  std::filesystem::create_directories(copy);
  std::filesystem::copy_file(zoo / "config.json", copy / "config.json",
                             std::filesystem::copy_options::overwrite_existing);
  const Workload workload = FindWorkload(copy.string() + "/", kWorkloads);
  const model::Config config = model::ReadConfig(zoo / "config.json");
  EXPECT_EQ(workload.name, "config-alone");
  EXPECT_EQ(workload.layers, config.layers);
  ASSERT_EQ(workload.products.size(), model::kLinearKinds);
  for (const WorkloadProduct& product : workload.products) {
    const auto [out_features, in_features] = model::LinearShape(config, product.kind);
    EXPECT_EQ(product.name, model::Name(product.kind));
    EXPECT_EQ(product.in_features, in_features) << product.name;
    EXPECT_EQ(product.out_features, out_features) << product.name;
  }
  EXPECT_EQ(workload.transformer->vocabulary, config.vocab_size);
}

TEST(Workload, ACheckpointOfAnotherArchitectureIsAShapeAndAMissingSizeIsNamed) {
  const std::string good =
      R"({"model_type":"llama","hidden_act":"silu","hidden_size":64,"intermediate_size":96,)"
      R"("num_hidden_layers":2,"num_attention_heads":4,"vocab_size":100,)"
      R"("tie_word_embeddings":false,"rope_scaling":{"factor":8}})";
  EXPECT_EQ(ParseCheckpointWorkload(good, "c").transformer->head_dim, 16U);
  std::string bad = good;
  bad.replace(bad.find("intermediate_size"), 17, "intermediate");
  EXPECT_EQ(ErrorOf([&] { ParseCheckpointWorkload(bad, "c"); }), "c: intermediate_size: missing");
}

TEST(Workload, AWorkloadFileThatSaysNonsenseIsRefusedByField) {
  const std::string good = ReadText(kWorkloads / "2b4t.json");
  const auto refusal = [&](const std::string& old, const std::string& now) {
    std::string text = good;
    EXPECT_NE(text.find(old), std::string::npos) << old;
    text.replace(text.find(old), old.size(), now);
    return ErrorOf([&] { ParseWorkload(text, "w"); });
  };
  EXPECT_EQ(refusal("\"heads\": 20", "\"heads\": 21"), "w: kv_heads: 5 does not divide 21 heads");
  EXPECT_EQ(refusal("\"layers\": 30", "\"layers\": 0"), "w: layers: must be at least 1");
  EXPECT_EQ(refusal("\"layers\": 30", "\"layers\": 4097"), "w: layers: must be at most 4096");
  EXPECT_EQ(refusal("\"ffn_matrices\": 3", "\"ffn_matrices\": 4"),
            "w: ffn_matrices: must be 2 or 3");
  EXPECT_EQ(refusal("0.422", "1.5"), "w: zero_weight_fraction: must be at most 1");
  EXPECT_EQ(refusal("\"mark\": \"S\"", "\"mark\": \"X\""),
            "w: mark: must be one of P, O, S, D, U, A, not 'X'");
  EXPECT_EQ(refusal("\"ffn\":", "\"fnn\":"), "w: ffn: missing field");
  EXPECT_THAT(refusal("ternion.workload/1", "ternion.workload/2"), HasSubstr("schema"));
}

TEST(Workload, AnUnknownNameListsTheKnownOnes) {
  EXPECT_EQ(ErrorOf([] { FindWorkload("9t", kWorkloads); }),
            "workload: 9t: no such file, and no workload of that name (known: 1.3b, 13b, 2b4t, 3b, "
            "700m, 70b, 7b)");
}

TEST(Topology, AConvolutionIsTheProductOfItsWindows) {
  // AlexNet's first layer, whose 105,415,200 multiply-accumulates are in every textbook.
  const Workload workload = ParseTopology(
      "Layer name, IFMAP Height, IFMAP Width, Filter Height, Filter Width, Channels, Num Filter, "
      "Strides,\r\nConv1     ,224  ,224 ,11  ,11  ,3 ,96 ,4 ,\r\n",
      "t");
  ASSERT_EQ(workload.products.size(), 1U);
  const WorkloadProduct& product = workload.products[0];
  EXPECT_EQ(product.name, "Conv1");
  EXPECT_EQ(product.tokens, 55U * 55U);
  EXPECT_EQ(product.in_features, 363U);
  EXPECT_EQ(product.out_features, 96U);
  EXPECT_EQ(std::uint64_t{product.tokens} * product.in_features * product.out_features,
            105'415'200U);
  EXPECT_FALSE(workload.transformer.has_value());
}

TEST(Topology, TwoStridesAndDepthwiseLayersAreRead) {
  const Workload workload = ParseTopology(
      "Layer,IFMAP Height,IFMAP Width,Filter Height,Filter Width,Channels,Num Filter,Strides,\n"
      "a,10,20,3,4,8,16,1,2,\n"
      "DP_b,10,10,3,3,32,1,1,\n",
      "t");
  ASSERT_EQ(workload.products.size(), 2U);
  EXPECT_EQ(workload.products[0].tokens, 8U * 9U);
  EXPECT_EQ(workload.products[0].in_features, 96U);
  EXPECT_EQ(workload.products[1].count, 32U) << "one product per channel";
  EXPECT_EQ(workload.products[1].in_features, 9U);
}

TEST(Topology, AProductIsTakenAsItStands) {
  const Workload workload = ParseTopology("Layer,M,N,K\nQKT,1024,1023,64\n\nPW,7,8,9,\n", "t");
  ASSERT_EQ(workload.products.size(), 2U);
  EXPECT_EQ(workload.products[0].tokens, 1024U);
  EXPECT_EQ(workload.products[0].out_features, 1023U);
  EXPECT_EQ(workload.products[0].in_features, 64U);
  EXPECT_EQ(workload.products[1].in_features, 9U);
}

TEST(Topology, AWrongLineIsNamed) {
  const auto refusal = [](const std::string& text) {
    return ErrorOf([&] { ParseTopology(text, "t.csv"); });
  };
  EXPECT_EQ(refusal(""), "t.csv: holds no layer");
  EXPECT_EQ(refusal("Layer,M,N,K\n"), "t.csv: holds no layer");
  EXPECT_EQ(refusal("Layer,M,N,K\n\na,1,2\n"), "t.csv: line 3: 3 fields, but the head has 4");
  EXPECT_EQ(refusal("Layer,M,N,K\na,1,x,3\n"),
            "t.csv: line 2: field 3 is 'x', expected a number from 1 to 1048576");
  EXPECT_EQ(refusal("Layer,M,N,K\na,1,0,3\n"),
            "t.csv: line 2: field 3 is '0', expected a number from 1 to 1048576");
  EXPECT_EQ(refusal("Layer,M,N,K\n ,1,2,3\n"), "t.csv: line 2: the layer has no name");
  EXPECT_THAT(refusal("Layer Name, M, N, K, Sparsity,\na,1,2,3,1:4,\n"),
              HasSubstr("t.csv: line 1: is no head of a topology"));
  const std::string head =
      "Layer,IFMAP Height,IFMAP Width,Filter Height,Filter Width,Channels,Num Filter,Strides,\n";
  EXPECT_EQ(refusal(head + "a,5,5,6,1,1,1,1,\n"),
            "t.csv: line 2: a filter height of 6 is larger than the input's 5");
  EXPECT_THAT(refusal(head + "a,2000,2000,1,1,1,1,1,\n"), HasSubstr("output pixels are more than"));
}

}  // namespace
}  // namespace ternion::compiler
