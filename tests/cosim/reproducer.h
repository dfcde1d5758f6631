// SPDX-License-Identifier: Apache-2.0
//
// A failing case as a folder: everything to look at it, and to run it again.

#ifndef TERNION_TESTS_COSIM_REPRODUCER_H_
#define TERNION_TESTS_COSIM_REPRODUCER_H_

#include <filesystem>

#include "outcome.h"
#include "random_case.h"

namespace ternion::cosim {

/// Runs a case on both machines and writes `folder`, which must not exist yet:
///
///   case.json      target, memory timing and program, for LoadCase
///   image.bin      memory from program base on, before the run
///   listing.txt    the instructions, with start and end on both machines
///   rtl.json       what the RTL did, stretch by stretch: status, counters, timings
///   systemc.json   what the SystemC model did
///   difference.txt the first difference
///   rtl.fst        waveform of the RTL, where it is built with one
///   rtl.gtkw       GTKWave save file for it
///
/// The folder appears when all of it is written. Throws Error naming a path that cannot be written.
void WriteReproducer(const std::filesystem::path& folder, const RandomCase& c,
                     const MachinePair& pair);

/// The case of such a folder. Throws Error naming file and field.
RandomCase LoadCase(const std::filesystem::path& folder);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_REPRODUCER_H_
