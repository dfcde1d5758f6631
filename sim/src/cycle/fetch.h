// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_FETCH_H_
#define TERNION_SIM_SRC_CYCLE_FETCH_H_

#include "block.h"

namespace ternion::sim::cycle {

/// Reads the program in order, in aligned bursts of at most 256 bytes, and cuts or joins beats to
/// instructions (rtl/control/tern_fetch.sv).
class Fetch final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;

 private:
  void Begin();
  bool Outside() const;
  /// Requests the next burst when it may; returns its beats, or 0.
  std::uint32_t Request();
  /// Moves instructions towards the sequencer; returns whether a beat left the FIFO.
  bool Deliver();
  bool CutBeat();
  bool JoinBeats();
  void PushInstruction(const std::uint8_t* bytes);

  std::uint64_t address_ = 0;
  std::uint64_t beats_ = 0;      // not yet requested
  std::uint32_t remaining_ = 0;  // instructions not yet delivered
  std::uint32_t reserved_ = 0;   // beats requested and not yet popped
  std::uint32_t under_way_ = 0;  // beats requested and not yet arrived
  bool checked_ = false;         // the window check has been passed
  std::uint32_t part_ = 0;       // of the beat cut, or beats joined so far
  compiler::EncodedInstruction joined_{};
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_FETCH_H_
