// SPDX-License-Identifier: Apache-2.0

#include "read_arbiter.h"

namespace ternion::sim::cycle {

void ReadArbiter::Clock() {
  if (channel_.valid && !nets_.responses.Read().arready) return;
  channel_.valid = true;
  if (nets_.fetch_bursts.CanPop()) {
    channel_.id = kFetchId;
    channel_.burst = nets_.fetch_bursts.Front();
    nets_.fetch_bursts.Pop();
  } else if (nets_.load_bursts.CanPop()) {
    channel_.id = kLoadId;
    channel_.burst = nets_.load_bursts.Front();
    nets_.load_bursts.Pop();
  } else {
    channel_.valid = false;
  }
  nets_.read_address.Write(channel_);
}

}  // namespace ternion::sim::cycle
