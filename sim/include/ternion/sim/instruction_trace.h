// SPDX-License-Identifier: Apache-2.0
//
// The instructions of a pass on a time line that chrome://tracing and ui.perfetto.dev open: Trace
// Event Format, JSON object form.

#ifndef TERNION_SIM_INSTRUCTION_TRACE_H_
#define TERNION_SIM_INSTRUCTION_TRACE_H_

#include <cstdint>
#include <string>

#include "ternion/sim/study.h"

namespace ternion::sim {

/// The programs of the first `layers` layers (all when there are fewer), one after the other
/// without the host's time between them. A complete event ("ph": "X") per instruction, `ts` and
/// `dur` in microseconds at the target's clock, with cycles and the instruction's text in `args`; a
/// track per unit, and further ones where loads overlap, because events of one track must not; a
/// track of products above them. A program has one host sync at most, its end. Throws Error when
/// the study kept no timings, has no such pass, or there are more than 500,000 events.
std::string ToTraceJson(const Study& study, std::size_t pass, std::uint32_t layers);

}  // namespace ternion::sim

#endif  // TERNION_SIM_INSTRUCTION_TRACE_H_
