// SPDX-License-Identifier: Apache-2.0
//
// What the hardware's counters, which run over a whole program, say about one stretch of it.

#ifndef TERNION_SIM_SRC_COUNTED_SINCE_H_
#define TERNION_SIM_SRC_COUNTED_SINCE_H_

#include "ternion/compiler/machine.h"

namespace ternion::sim {

/// `total` less what the counters showed at the last stop; `total` itself where a counter shows
/// less than then, because the host has cleared it.
inline compiler::Counters CountedSince(const compiler::Counters& last_stop,
                                       const compiler::Counters& total) {
  compiler::Counters counted{};
  for (std::size_t i = 0; i < total.size(); ++i) {
    counted[i] = total[i] >= last_stop[i] ? total[i] - last_stop[i] : total[i];
  }
  return counted;
}

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_COUNTED_SINCE_H_
