// SPDX-License-Identifier: Apache-2.0
//
// GTKWave save files for waveforms of the RTL: which signals to show, in groups per unit.

#ifndef TERNION_SIM_SAVE_FILE_H_
#define TERNION_SIM_SAVE_FILE_H_

#include <filesystem>
#include <string>
#include <vector>

namespace ternion::sim {

/// Every signal of a finished FST waveform as a save file names it: scopes joined by dots, the
/// range of a vector behind it ("tern_top.u_store.awlen_o[7:0]"). Throws Error naming the file when
/// it is no readable FST.
std::vector<std::string> WaveformSignals(const std::filesystem::path& waveform);

/// Writes a save file for a waveform of tern_top: groups for control, fetch, sequencer, tokens,
/// load, execute, store and both directions of the AXI4 bus. It names the waveform by its file name
/// alone, so both must lie in one folder. Throws Error when the waveform cannot be read or lacks
/// one of the signals, naming it.
void WriteSaveFile(const std::filesystem::path& waveform, const std::filesystem::path& save_file);

}  // namespace ternion::sim

#endif  // TERNION_SIM_SAVE_FILE_H_
