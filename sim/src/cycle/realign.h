// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_REALIGN_H_
#define TERNION_SIM_SRC_CYCLE_REALIGN_H_

#include <cstdint>
#include <vector>

namespace ternion::sim::cycle {

/// Bytes between the read FIFO and the buffers (rtl/load/tern_realign.sv): beats in, words of any
/// length out. Part of one block, so its changes take effect at once.
class Realign {
 public:
  /// Without `payload` bytes are counted and not kept.
  void Reset(std::uint32_t bus_bytes, std::uint32_t max_word_bytes, bool payload);

  bool CanPush() const { return count_ <= max_word_bytes_ + bus_bytes_; }
  /// Takes the bytes of a beat from `skip` on.
  void Push(const std::uint8_t* beat, std::uint32_t skip);
  std::uint32_t count() const { return count_; }
  /// Takes `bytes` bytes, at most count(). They stay readable until the next Push().
  const std::uint8_t* Pop(std::uint32_t bytes);
  void Clear() { begin_ = count_ = 0; }

 private:
  std::uint32_t bus_bytes_ = 0;
  std::uint32_t max_word_bytes_ = 0;
  bool payload_ = true;
  std::vector<std::uint8_t> hold_;
  std::uint32_t begin_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_REALIGN_H_
