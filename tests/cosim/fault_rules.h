// SPDX-License-Identifier: Apache-2.0
//
// What must hold of every run, whatever was done to it: what may change in memory, and how long it
// may take.

#ifndef TERNION_TESTS_COSIM_FAULT_RULES_H_
#define TERNION_TESTS_COSIM_FAULT_RULES_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "outcome.h"
#include "random_case.h"
#include "ternion/compiler/machine.h"

namespace ternion::cosim {

/// Which bytes of the window a legal STORE of the program names, or the host writes.
std::vector<bool> MayChange(const RandomCase& c);

/// The first byte that differs from the image and may not; empty when there is none.
std::string ForbiddenChange(const RandomCase& c, std::span<const std::uint8_t> memory);

/// Puts back what Load() put into memory.
void RestoreMemory(const RandomCase& c, compiler::Machine& machine);

/// Cycles of all stretches.
std::uint64_t CyclesOf(const Outcome& outcome);

/// Longest time from an error to the state error with fixed memory timing and no pauses
/// (docs/faults.md, "Bounds").
std::uint64_t DrainBound(const RandomCase& c);

/// Longest time of the whole program, whatever its fields, if none of its STOREs writes over it
/// (docs/faults.md, "Bounds").
std::uint64_t RunBound(const RandomCase& c);

/// Whether a STORE may write over the instructions: then they are not what the image says.
bool MayRewriteItself(const RandomCase& c);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_FAULT_RULES_H_
