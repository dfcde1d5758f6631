// SPDX-License-Identifier: Apache-2.0
//
// A saved state of `perplexity --state`: any bytes are gone on from or refused with an Error.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "perplexity_state.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ternion::cli::PerplexityMeasurement measurement = {"m", 1, 2, 3, 4};
  try {
    const auto state = ternion::cli::ParsePerplexityState(
        {reinterpret_cast<const char*>(data), size}, "input", measurement);
    if (!std::isfinite(state.nats) || state.nats < 0) std::abort();
  } catch (const ternion::Error&) {
  }
  return 0;
}
