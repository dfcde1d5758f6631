// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/start_values.h"

namespace ternion::gates {

StartValues::StartValues(const Block& block, const Vectors& vectors)
    : streams_(vectors.schedule().streams) {
  const std::size_t steps = vectors.schedule().steps;
  share_.resize(steps * streams_);
  pending_.resize(steps * streams_);
  const StartShares shares = block.start.value_or(StartShares{});
  for (std::size_t step = steps; step-- > 0;) {
    for (std::size_t stream = 0; stream < streams_; ++stream) {
      std::int32_t share = shares.step;
      for (const std::uint16_t weight : vectors.Weights(step, stream)) {
        if ((weight & 1U) != 0) share += shares.plus;
        if ((weight & 2U) != 0) share += shares.minus;
      }
      share_[At(step, stream)] = static_cast<std::uint32_t>(share);
      if (step + 1 < steps && !vectors.First(step + 1, stream)) {
        pending_[At(step, stream)] = Start(step + 1, stream);
      }
    }
  }
}

}  // namespace ternion::gates
