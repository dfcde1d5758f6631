// SPDX-License-Identifier: Apache-2.0
//
// Where two runs of the same tokens first differ, and by how much: two executors, two checkpoints,
// or both (docs/compare.md).

#ifndef TERNION_MODEL_COMPARE_RUNS_H_
#define TERNION_MODEL_COMPARE_RUNS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

/// One kind of value at one place of the network, over all tokens. Floats are compared by their
/// bits: 0 and -0 differ, by nothing.
struct StageDifference {
  std::string name;          ///< "embedding", "layers.0.q_proj.acc", "layers.0.hidden", "logits"
  std::uint64_t values = 0;  ///< compared; 0 when one of the runs does not show them
  std::uint64_t differing = 0;
  double largest_absolute = 0;  ///< |a - b|
  double largest_relative = 0;  ///< |a - b| / max(|a|, |b|)

  struct Place {
    std::uint64_t token = 0;
    std::uint64_t index = 0;  ///< within the token's values
    double a = 0;
    double b = 0;
  };
  std::optional<Place> first = std::nullopt;  ///< lowest token, then index
};

struct RunDifference {
  std::uint64_t tokens = 0;             ///< run so far
  std::vector<StageDifference> stages;  ///< in the order they are computed
  std::uint64_t greedy_agreements = 0;  ///< tokens after which both find the same one likeliest
  /// Kullback-Leibler divergence of B's next-token distribution from A's, in nats, over the tokens.
  double mean_divergence = 0;
  double largest_divergence = 0;

  bool equal() const { return first() == nullptr; }
  /// The first stage in the order of computation with a value that differs, or null.
  const StageDifference* first() const;
};

/// One of the two sides.
struct ComparedRun {
  const Model& model;
  TernaryExecutor& executor;
};

/// Runs `ids` on both, some tokens at a time: as many as have `step_bytes` of values on one side,
/// at least one. Stages, in order: the embedding; for each product its float input x, the int8
/// activations q, their scales, the sums acc (none where the executor keeps them) and the outputs
/// y; the hidden states after each layer and after the final norm; the logits. `go_on`, if set, is
/// called after each step with tokens done and in all, and ends the run early by returning false.
/// Throws Error as Decoder::Forward, std::invalid_argument when the models differ in shape.
RunDifference CompareRuns(const ComparedRun& a, const ComparedRun& b,
                          std::span<const std::int32_t> ids,
                          const std::function<bool(std::uint64_t, std::uint64_t)>& go_on = {},
                          std::uint64_t step_bytes = std::uint64_t{64} << 20);

}  // namespace ternion::model

#endif  // TERNION_MODEL_COMPARE_RUNS_H_
