// SPDX-License-Identifier: Apache-2.0
//
// How fast a model runs on this processor, beside what its memory allows.

#ifndef TERNION_MODEL_BENCH_H_
#define TERNION_MODEL_BENCH_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

struct BenchOptions {
  std::size_t prompt = 128;  ///< tokens of a prefill, at once
  std::size_t decode = 16;   ///< tokens decoded after it, one at a time
  std::size_t repeats = 3;
  std::uint64_t seed = 1;  ///< of the token ids
};

/// One repeat. Seconds by the wall clock, of all threads together.
struct BenchRun {
  double read_seconds = 0;     ///< to read DecodeBytes() once, and nothing else
  double prefill_seconds = 0;  ///< of the whole prompt, logits of its last token alone
  double decode_seconds = 0;   ///< of one token, mean
};

struct BenchResult {
  std::vector<BenchRun> runs;      ///< `repeats` of them; the three parts take turns
  std::uint64_t decode_bytes = 0;  ///< DecodeBytes()
  std::uint64_t decode_macs = 0;   ///< ternary multiply-accumulates of one token
  std::size_t prompt = 0;

  /// The run with the shortest time of each part: what the machine does when nobody disturbs it.
  BenchRun best() const;
  /// The middle time of each part.
  BenchRun median() const;
};

/// Bytes per second of reading.
double Bandwidth(const BenchResult& result, const BenchRun& run);
/// What a decoded token reaches of the time that reading its weights and LM head takes: 1 is the
/// memory-bandwidth roofline.
double RooflineFraction(const BenchRun& run);

/// Runs the model on random tokens. `progress` is called after each repeat with how many are done.
/// Throws Error when prompt and decoded tokens are more than the model's context, or an option is
/// 0.
BenchResult Bench(const Model& model, const BenchOptions& options, TernaryExecutor& executor,
                  const std::function<void(std::size_t)>& progress = {});

}  // namespace ternion::model

#endif  // TERNION_MODEL_BENCH_H_
