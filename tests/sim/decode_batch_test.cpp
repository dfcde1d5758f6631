// SPDX-License-Identifier: Apache-2.0
//
// The shipped model decoding several sequences at once on the SystemC model, against the reference.
// What breaks it: a row of the batch that is computed with another one's activations.

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <filesystem>

#include "ternion/compiler/network.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/sim/backends.h"

namespace ternion::sim {
namespace {

TEST(DecodeBatch, OnTheSystemCModelEverySequenceHasTheReferencesLogits) {
  const model::Model model = model::LoadModel(TERNION_ZOO_MODEL);
  const compiler::Target target = compiler::FindTarget("edge", {TERNION_TARGETS});
  const std::vector<std::int32_t> first = {816, 58, 10, 73, 384};
  const auto sequences = static_cast<std::uint32_t>(first.size());
  std::uint64_t cycles = 0;
  compiler::ProgramExecutor batch(
      compiler::NetworkProducts(model, {compiler::Phase::kDecode, sequences, 1}), target,
      compiler::Packing::kBase3, [&] { return MakeSystemCMachine(target, {}); },
      [&](const compiler::ProductRun& run) {
        EXPECT_EQ(run.segment.tokens, sequences);
        cycles += At(run.result.counters, compiler::Counter::kCycles);
      },
      compiler::OutputFormat::kInt32, sequences);

  model::ReferenceExecutor reference;
  std::deque<model::Decoder> together(sequences, model::Decoder(model));
  std::deque<model::Decoder> alone(sequences, model::Decoder(model));
  std::vector<model::Decoder*> decoders;
  for (model::Decoder& decoder : together) decoders.push_back(&decoder);
  std::vector<std::int32_t> ids = first;
  for (int step = 0; step < 3; ++step) {
    const std::vector<float> logits = model::Decoder::Step(decoders, ids, batch);
    const std::size_t vocabulary = model.config.vocab_size;
    for (std::size_t b = 0; b < sequences; ++b) {
      const auto expected = alone[b].Forward(std::span(&ids[b], 1), reference);
      const auto row = std::span(logits).subspan(b * vocabulary, vocabulary);
      EXPECT_TRUE(std::equal(row.begin(), row.end(), expected.begin(), expected.end()))
          << "step " << step << ", sequence " << b;
      ids[b] = static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }
  }
  EXPECT_GT(cycles, 0U);
}

}  // namespace
}  // namespace ternion::sim
