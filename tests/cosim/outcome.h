// SPDX-License-Identifier: Apache-2.0
//
// Everything observable about a run, and what two runs, or a run and its rules, must agree on.

#ifndef TERNION_TESTS_COSIM_OUTCOME_H_
#define TERNION_TESTS_COSIM_OUTCOME_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "random_case.h"
#include "ternion/compiler/machine.h"

namespace ternion::cosim {

struct Outcome {
  std::vector<compiler::RunResult> stretches;  ///< from start or resume to the next stop
  std::vector<std::uint8_t> memory;            ///< the window after the last one
  bool stuck = false;                          ///< the machine gave up: no progress, no watchdog
  std::vector<std::string> wrong;              ///< outputs that are not the expected ones
};

/// Runs a case to HALT, an error or a standstill.
Outcome RunCase(compiler::Machine& machine, const RandomCase& c);
/// The same without loading it: on the hardware as the last run has left it.
Outcome RunLoadedCase(compiler::Machine& machine, const RandomCase& c);
/// What the case asks of a machine; a waveform goes to `trace`.
sim::MachineOptions CaseOptions(const RandomCase& c, const std::filesystem::path& trace = {});

/// The first thing in which two runs of a case differ, in the order: stretches, status, counters,
/// start and end of every instruction, memory. Empty when they are equal.
std::string FirstDifference(const Outcome& rtl, const Outcome& systemc);

/// The first rule that a run breaks by itself: busy + stalls + idle = cycles for every unit and
/// stretch, the expected outputs, and for programs in order the interpreter's status, events and
/// memory. Empty when it breaks none.
std::string BrokenRule(const RandomCase& c, const Outcome& outcome);

/// Makes a machine for a case. A waveform goes to `trace`, if the machine has one and it is not
/// empty.
using MachineMaker = std::function<std::unique_ptr<compiler::Machine>(
    const RandomCase& c, const std::filesystem::path& trace)>;

struct MachinePair {
  MachineMaker rtl;
  MachineMaker systemc;
  /// The same blocks as SystemC's under a plain loop, with values and for timing alone; may be
  /// empty.
  MachineMaker cycle;
  MachineMaker timing;
};

/// The Verilated RTL and the cycle model, all three of it, of a verified target.
MachinePair VerifiedPair();

/// A pair whose SystemC side is wrong on purpose: "read_fifo" has twice the read FIFO, "burst" half
/// the longest burst, "accumulator" one accumulator word less. Throws Error for other names.
MachinePair DefectivePair(const std::string& defect);

/// What is wrong with two runs of a case: their first difference, or a rule that the RTL's breaks;
/// empty when nothing is.
std::string Wrong(const RandomCase& c, const Outcome& rtl, const Outcome& systemc);

/// The same of a run without values: zero weights, memory and outputs apart. Empty as well where
/// values steer the run: an invalid weight byte, or a STORE into the instructions.
std::string WrongTiming(const RandomCase& c, const Outcome& systemc, const Outcome& timing);

/// Runs a case on all and says what is wrong.
std::string CheckCase(const RandomCase& c, const MachinePair& pair);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_OUTCOME_H_
