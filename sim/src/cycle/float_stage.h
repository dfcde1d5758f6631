// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_FLOAT_STAGE_H_
#define TERNION_SIM_SRC_CYCLE_FLOAT_STAGE_H_

#include <cstdint>
#include <deque>
#include <vector>

namespace ternion::sim::cycle {

/// The float32 output stage (rtl/output/tern_float_stage.sv) without its scale buffer: a word
/// waits, goes in group by group, and comes out after the lanes' latency. Part of the store unit,
/// so its changes take effect at once.
class FloatStage {
 public:
  void Reset(std::uint32_t groups);

  /// One clock edge: moves what is under way. Call once per cycle, before Push().
  void Step(std::uint32_t weight_scale);
  /// Results that leave at this edge, or null.
  const std::vector<std::uint32_t>* result() const { return done_ ? &result_ : nullptr; }
  /// A word enters at this edge.
  void Push(const std::int32_t* sums, std::uint32_t columns, std::uint32_t activation_scale);
  void Flush();
  bool empty() const { return waiting_.empty() && under_way_.empty() && !done_; }

 private:
  struct Word {
    std::vector<std::int32_t> sums;
    std::uint32_t activation_scale = 0;
    std::uint32_t cycles = 0;  ///< until the result leaves
  };

  std::uint32_t groups_ = 1;
  std::uint32_t group_ = 0;  // of the front word, that enters next
  std::deque<Word> waiting_;
  std::deque<Word> under_way_;  // all columns in
  std::vector<std::uint32_t> result_;
  bool done_ = false;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_FLOAT_STAGE_H_
