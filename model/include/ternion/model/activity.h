// SPDX-License-Identifier: Apache-2.0
//
// How busy activations keep the array's inputs: zeros, and bits that flip from one step to the next
// (docs/model.md, "Activity"). Memory does not grow with the text.

#ifndef TERNION_MODEL_ACTIVITY_H_
#define TERNION_MODEL_ACTIVITY_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

/// int8 activations of one product, or of several added up, as an array of `lanes` inputs gets
/// them: input l takes features l, l + lanes, l + 2 lanes, ..., one tile of lanes per step; lanes
/// beyond the last feature get 0. Bits are those of two's complement, 8 per value.
struct Activity {
  std::uint64_t values = 0;  ///< tokens x features
  std::uint64_t zeros = 0;
  /// Prefill: a tile of weights stays while tokens pass, so an input goes from a token's feature to
  /// the next token's same one. Bits that flip, of 8 x features for each two neighbouring tokens of
  /// a window.
  std::uint64_t token_flips = 0;
  std::uint64_t token_bits = 0;
  /// Decode: one token's tiles pass in order, over and over for each tile of outputs, so an input
  /// goes from a tile to the next, and from the last to the first. Bits that flip in one such
  /// round, of 8 x lanes x tiles for each token.
  std::uint64_t tile_flips = 0;
  std::uint64_t tile_bits = 0;

  double zero_fraction() const;
  double token_flip_rate() const;  ///< 0 without two tokens in a row
  double tile_flip_rate() const;
  Activity& operator+=(const Activity& other);
};

struct LinearActivity {
  LinearId id;
  Activity activity;
};

struct ActivityResult {
  std::uint64_t tokens = 0;             ///< run so far
  std::vector<LinearActivity> linears;  ///< in program order
};

struct ActivityOptions {
  std::uint32_t lanes = 64;    ///< inputs of the array
  std::uint32_t window = 128;  ///< tokens per context; the last one may be shorter
};

/// Runs `ids` in consecutive windows, each in a fresh context, a few tokens at a time. `go_on`, if
/// set, is called with tokens done and in all, and ends the run early by returning false.
/// Throws Error as Decoder::Forward, and for a window of 0 or over config.max_positions, or 0
/// lanes.
ActivityResult MeasureActivity(const Model& model, std::span<const std::int32_t> ids,
                               const ActivityOptions& options, TernaryExecutor& executor,
                               const std::function<bool(std::uint64_t, std::uint64_t)>& go_on = {});

}  // namespace ternion::model

#endif  // TERNION_MODEL_ACTIVITY_H_
