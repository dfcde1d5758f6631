// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_TRACE_FILE_H_
#define TERNION_SIM_SRC_TRACE_FILE_H_

#include <filesystem>

namespace ternion::sim {

/// Blanks the time of writing in the header of a finished FST waveform, so that the same run gives
/// the same bytes. Leaves anything that is not FST as it is.
void ClearTraceDate(const std::filesystem::path& path) noexcept;

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_TRACE_FILE_H_
