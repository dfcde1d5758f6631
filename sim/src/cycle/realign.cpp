// SPDX-License-Identifier: Apache-2.0

#include "realign.h"

#include <algorithm>

namespace ternion::sim::cycle {

void Realign::Reset(std::uint32_t bus_bytes, std::uint32_t max_word_bytes, bool payload) {
  bus_bytes_ = bus_bytes;
  max_word_bytes_ = max_word_bytes;
  payload_ = payload;
  // Several times what is ever held, so that the bytes are moved to the front rarely.
  hold_.assign(std::size_t{8} * (bus_bytes + max_word_bytes), 0);
  Clear();
}

void Realign::Push(const std::uint8_t* beat, std::uint32_t skip) {
  if (!payload_) {
    count_ += bus_bytes_ - skip;
    return;
  }
  if (begin_ + count_ + bus_bytes_ > hold_.size()) {
    std::copy_n(hold_.begin() + begin_, count_, hold_.begin());
    begin_ = 0;
  }
  std::copy(beat + skip, beat + bus_bytes_, hold_.begin() + begin_ + count_);
  count_ += bus_bytes_ - skip;
}

const std::uint8_t* Realign::Pop(std::uint32_t bytes) {
  const std::uint8_t* word = hold_.data() + begin_;
  if (payload_) begin_ += bytes;
  count_ -= bytes;
  return word;
}

}  // namespace ternion::sim::cycle
