// SPDX-License-Identifier: Apache-2.0
//
// Programs of whole passes, and the shipped model decoding several sequences at once on the
// interpreter. What breaks them: rows of two sequences mixed up, a cache that the sequences share,
// an image that is not the one the executor runs.

#include "ternion/compiler/network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <numeric>

#include "programs.h"
#include "support.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

const std::filesystem::path kZooModel = TERNION_ZOO_MODEL;

/// An interpreter that keeps a copy of what it was loaded with.
class Watched final : public Machine {
 public:
  Watched(const Target& target, std::vector<ProgramImage>& loaded)
      : inner_(target), loaded_(loaded) {}
  void Load(const ProgramImage& image) override {
    loaded_.push_back(image);
    inner_.Load(image);
  }
  std::span<std::uint8_t> memory() override { return inner_.memory(); }
  RunResult Run() override { return inner_.Run(); }
  std::string_view name() const override { return "watched"; }

 private:
  Interpreter inner_;
  std::vector<ProgramImage>& loaded_;
};

std::int32_t Likeliest(std::span<const float> logits) {
  return static_cast<std::int32_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

class NetworkTest : public ::testing::Test {
 protected:
  const model::Model model_ = model::LoadModel(kZooModel);
  const Target target_ = Shipped("edge");
};

TEST_F(NetworkTest, DecodeBatchGivesEverySequenceTheTokensItWouldHaveAlone) {
  const std::vector<std::vector<std::int32_t>> prompts = {
      {816, 58, 10}, {73}, {384, 320, 304, 10, 58}, {816, 58, 10, 73}};
  const auto sequences = static_cast<std::uint32_t>(prompts.size());
  std::vector<ProgramImage> loaded;
  const Pass pass{Phase::kDecode, sequences, 1};
  ProgramExecutor batch(
      NetworkProducts(model_, pass), target_, Packing::kBase3,
      [&] { return std::make_unique<Watched>(target_, loaded); }, nullptr, OutputFormat::kInt32,
      sequences);

  model::ReferenceExecutor reference;
  std::deque<model::Decoder> together;
  std::deque<model::Decoder> alone;
  std::vector<model::Decoder*> decoders;
  std::vector<std::int32_t> next;
  for (const auto& prompt : prompts) {
    decoders.push_back(&together.emplace_back(model_));
    const auto logits = together.back().Forward(prompt, reference, model::LogitRows::kLast);
    EXPECT_EQ(alone.emplace_back(model_).Forward(prompt, reference, model::LogitRows::kLast),
              logits);
    next.push_back(Likeliest(logits));
  }
  for (int step = 0; step < 6; ++step) {
    const std::vector<float> logits = model::Decoder::Step(decoders, next, batch);
    const std::size_t vocabulary = logits.size() / sequences;
    EXPECT_EQ(vocabulary, model_.config.vocab_size);
    for (std::size_t b = 0; b < sequences; ++b) {
      const auto row = std::span(logits).subspan(b * vocabulary, vocabulary);
      const auto expected = alone[b].Forward(std::span(&next[b], 1), reference);
      EXPECT_TRUE(std::equal(row.begin(), row.end(), expected.begin(), expected.end()))
          << "step " << step << ", sequence " << b;
      EXPECT_EQ(together[b].position(), alone[b].position());
      next[b] = Likeliest(row);
    }
  }
  // One image for all steps, and the one that CompileNetwork() gives.
  ASSERT_EQ(loaded.size(), 1U);
  EXPECT_EQ(loaded[0], CompileNetwork(model_, pass, target_, {}).image);
}

TEST_F(NetworkTest, StepRefusesWhatItCannotRun) {
  model::ReferenceExecutor reference;
  model::Decoder a(model_);
  model::Decoder b(model_);
  const auto refuse = [&](std::vector<model::Decoder*> decoders, std::vector<std::int32_t> ids) {
    EXPECT_THROW(model::Decoder::Step(decoders, ids, reference), Error);
  };
  refuse({}, {});
  refuse({&a, &b}, {1});
  refuse({&a, &a}, {1, 2});
  refuse({&a, &b}, {1, -1});
  const model::Model other = model_;
  model::Decoder c(other);
  refuse({&a, &c}, {1, 2});
  EXPECT_EQ(a.position(), 0U);
}

TEST_F(NetworkTest, SegmentsAreTheProductsInOrderWithTheHostsWorkBehindEach) {
  const NetworkProgram program = CompileNetwork(model_, {Phase::kPrefill, 3, 5}, target_, {});
  const auto products = model::Products(model_);
  ASSERT_EQ(program.image.segments.size(), products.size());
  EXPECT_EQ(program.image.phase, Phase::kPrefill);
  for (std::size_t i = 0; i < products.size(); ++i) {
    const Segment& segment = program.image.segments[i];
    EXPECT_EQ(segment.id, products[i].first);
    EXPECT_EQ(segment.tokens, 15U);
    const bool last = i + 1 == products.size();
    const HostStep expected[] = {HostStep::kNothing,
                                 HostStep::kNothing,
                                 HostStep::kAttention,
                                 HostStep::kFeedForward,
                                 HostStep::kNothing,
                                 HostStep::kActivation,
                                 last ? HostStep::kLogits : HostStep::kNextLayer};
    EXPECT_EQ(segment.host_step, expected[i % model::kLinearKinds]) << i;
    const Instruction end = At(program.image, segment.first_instruction + segment.instructions - 1);
    EXPECT_EQ(end.opcode, last ? Opcode::kHalt : Opcode::kHostSync);
  }
  // 4 layers of 2 heads of 64 for keys and as many for values, float32.
  const model::Config& c = model_.config;
  ASSERT_TRUE(program.cache.has_value());
  EXPECT_EQ(program.cache->bytes_per_token, 2ULL * c.layers * c.key_value_heads * c.head_dim * 4);
  EXPECT_EQ(program.cache->Bytes(3, 100), 300 * program.cache->bytes_per_token);
}

TEST_F(NetworkTest, ShapesGiveTheSameProgramWithoutWeights) {
  Workload workload = ParseCheckpointWorkload(ReadText(kZooModel / "config.json"), "config.json");
  workload.zero_weight_fraction = 0.25;
  for (const Pass& pass :
       {Pass{Phase::kDecode, 1, 1}, Pass{Phase::kDecode, 6, 1}, Pass{Phase::kPrefill, 1, 40}}) {
    const ProgramImage full = CompileNetwork(model_, pass, target_, {}).image;
    const NetworkProgram shapes = CompileNetwork(workload, pass, target_, {}, 2);
    EXPECT_TRUE(shapes.image.timing_only);
    EXPECT_EQ(shapes.image.window_bytes, full.window_bytes);
    ASSERT_EQ(shapes.image.segments.size(), full.segments.size());
    for (std::size_t i = 0; i < full.segments.size(); ++i) {
      Segment segment = full.segments[i];
      segment.zero_weights = std::uint64_t{segment.in_features} * segment.out_features / 4;
      EXPECT_EQ(shapes.image.segments[i], segment);
    }
    EXPECT_TRUE(
        std::equal(shapes.image.bytes.begin(), shapes.image.bytes.end(), full.bytes.begin()));
    const model::Config& c = model_.config;
    EXPECT_EQ(shapes.cache->bytes_per_token, 4ULL * c.layers * c.key_value_size());
  }
}

TEST_F(NetworkTest, TopologiesHaveTheirOwnRowsAndNoHostSteps) {
  const Workload workload = ParseTopology("Layer,M,N,K\na,3,40,64\nb,9,7,20\n", "x.csv");
  const NetworkProgram program =
      CompileNetwork(workload, {Phase::kPrefill, 1, 2}, Shipped("tiny"), {});
  ASSERT_EQ(program.image.segments.size(), 2U);
  EXPECT_EQ(program.image.segments[0].tokens, 3U);
  EXPECT_EQ(program.image.segments[1].tokens, 9U);
  EXPECT_EQ(program.image.segments[0].host_step, HostStep::kUnstated);
  EXPECT_FALSE(program.cache.has_value());
}

TEST_F(NetworkTest, PassesThatCannotBeAreRefused) {
  const auto refusal = [&](const Pass& pass) -> std::string {
    try {
      CompileNetwork(model_, pass, target_, {});
      return "";
    } catch (const Error& error) {
      return error.what();
    }
  };
  EXPECT_EQ(refusal({Phase::kDecode, 0, 1}), "pass: sequences: there are none");
  EXPECT_EQ(refusal({Phase::kPrefill, 1, 0}), "pass: tokens: there are none");
  EXPECT_EQ(refusal({Phase::kDecode, 2, 3}),
            "pass: tokens: a decode step has one token of each sequence, not 3");
  EXPECT_EQ(refusal({Phase::kPrefill, 1U << 16, 1U << 16}),
            "pass: tokens: 65536 sequences of 65536 tokens are too many rows");
}

}  // namespace
}  // namespace ternion::compiler
