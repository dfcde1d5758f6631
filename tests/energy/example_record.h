// SPDX-License-Identifier: Apache-2.0
//
// A run whose events are worked out by hand.

#ifndef TERNION_TESTS_ENERGY_EXAMPLE_RECORD_H_
#define TERNION_TESTS_ENERGY_EXAMPLE_RECORD_H_

#include "ternion/sim/run_record.h"
#include "tiny_target.h"

namespace ternion::energy {

using compiler::TinyTarget;

/// q_proj of layer 0: 3 tokens, K = 16 (2 tiles deep), N = 6 (2 tiles wide, 2 columns of padding),
/// run twice; 40 of the 96 weights are 0. Weights packed as 2-bit codes, so a tile is 8 bytes.
/// Per run: 4 tiles loaded and read, 6 vectors loaded, 12 steps (4 tiles x 3 tokens), vectors read
/// once per step, accumulators written by 12 steps and read by the 6 with k > 0, start words by
/// the other 6, 6 words stored.
inline sim::RunRecord ExampleRecord() {
  using compiler::Counter;
  compiler::ProductRun run;
  run.segment.id = {0, model::LinearKind::kQ};
  run.segment.tokens = 3;
  run.segment.in_features = 16;
  run.segment.out_features = 6;
  run.segment.packing = compiler::Packing::kTwoBit;
  run.segment.zero_weights = 40;
  compiler::Counters& c = run.result.counters;
  At(c, Counter::kCycles) = 50;
  At(c, Counter::kLoadBusy) = 20;
  At(c, Counter::kLoadStallToken) = 3;
  At(c, Counter::kLoadStallMemory) = 17;
  At(c, Counter::kLoadIdle) = 10;
  At(c, Counter::kExecuteBusy) = 12;
  At(c, Counter::kExecuteStallLoad) = 20;
  At(c, Counter::kExecuteStallStore) = 1;
  At(c, Counter::kExecuteStallPort) = 2;
  At(c, Counter::kExecuteDrain) = 5;
  At(c, Counter::kExecuteIdle) = 10;
  At(c, Counter::kStoreBusy) = 12;
  At(c, Counter::kStoreStallToken) = 30;
  At(c, Counter::kStoreStallMemory) = 6;
  At(c, Counter::kStoreStallRead) = 2;
  At(c, Counter::kReadBytes) = 4 * 8 + 6 * 8 + 2 * 16;  // tiles, vectors, start words
  At(c, Counter::kFetchBytes) = 6 * 32;
  At(c, Counter::kWriteBytes) = 6 * 16;
  At(c, Counter::kInstructions) = 6;
  At(c, Counter::kSteps) = 12;
  At(c, Counter::kWeightTilesLoaded) = 4;
  At(c, Counter::kWeightTilesRead) = 4;
  At(c, Counter::kVectorsLoaded) = 6;
  At(c, Counter::kVectorsRead) = 12;
  At(c, Counter::kAccumulatorReads) = 6;
  At(c, Counter::kAccumulatorWrites) = 12;
  At(c, Counter::kStartReads) = 6;
  At(c, Counter::kOutputReads) = 6;
  At(c, Counter::kZeroWeightsLoaded) = 40 + 32;
  sim::RunRecord record;
  record.backend = "rtl";
  record.model = "example";
  record.target = TinyTarget();
  record.Add(run, compiler::Phase::kPrefill);
  record.Add(run, compiler::Phase::kPrefill);
  return record;
}

}  // namespace ternion::energy

#endif  // TERNION_TESTS_ENERGY_EXAMPLE_RECORD_H_
