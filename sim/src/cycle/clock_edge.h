// SPDX-License-Identifier: Apache-2.0
//
// The clock edge in two phases: blocks run on what channels showed before it, then channels take on
// what blocks changed. Whoever drives the clock (SystemC's kernel or a plain loop) does both.

#ifndef TERNION_SIM_SRC_CYCLE_CLOCK_EDGE_H_
#define TERNION_SIM_SRC_CYCLE_CLOCK_EDGE_H_

#include <utility>
#include <vector>

namespace ternion::sim::cycle {

class ClockEdge;

/// Something whose changes are seen after the edge.
class Channel {
 public:
  /// Changes of a channel that is not `noted` are no sign that anything moves (ClockEdge::moved()).
  explicit Channel(ClockEdge& edge, bool noted = true) : edge_(edge), noted_(noted) {}
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;

 protected:
  ~Channel() = default;
  /// Update() will be called once, after all blocks have run.
  inline void RequestUpdate();
  virtual void Update() = 0;
  ClockEdge& edge() { return edge_; }

 private:
  friend class ClockEdge;
  ClockEdge& edge_;
  bool noted_;
  bool requested_ = false;
};

/// What is still to be done at the edge at hand.
class ClockEdge {
 public:
  void Add(Channel& channel) { changed_.push_back(&channel); }
  bool changed() const { return !changed_.empty(); }
  /// Second phase: all channels that asked for it take on their changes.
  void Update() {
    for (Channel* channel : changed_) {
      channel->requested_ = false;
      moved_ = moved_ || channel->noted_;
      channel->Update();
    }
    changed_.clear();
  }

  /// Whether a noted channel has changed since the last call.
  bool TakeMoved() { return std::exchange(moved_, false); }

  /// The sequencer must look at the errors of this edge again, once channels are updated.
  void RequestSettling() { settle_ = true; }
  bool TakeSettling() { return std::exchange(settle_, false); }

  /// The clock stops after this edge.
  void RequestStop() { stop_ = true; }
  bool TakeStop() { return std::exchange(stop_, false); }

 private:
  std::vector<Channel*> changed_;
  bool moved_ = false;
  bool settle_ = false;
  bool stop_ = false;
};

void Channel::RequestUpdate() {
  if (requested_) return;
  requested_ = true;
  edge_.Add(*this);
}

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_CLOCK_EDGE_H_
