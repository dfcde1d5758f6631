// SPDX-License-Identifier: Apache-2.0
//
// Small programs to inject faults into.

#ifndef TERNION_TESTS_COSIM_FAULT_PROGRAMS_H_
#define TERNION_TESTS_COSIM_FAULT_PROGRAMS_H_

#include <vector>

#include "random_case.h"

namespace ternion::cosim {

/// Every opcode of the target, one after the other with a FENCE behind each, so that the
/// interpreter computes the same: every buffer, both packings, float32 outputs if there are any,
/// rows that are unaligned, strided and cross 4 KiB, a HOST_SYNC. Reads no word before it has
/// written it.
RandomCase MakeWalk(const compiler::Target& target);

/// Loads that run ahead of products that run ahead of stores: dependence tokens pile up between the
/// units. The interpreter computes the same.
RandomCase MakePipeline(const compiler::Target& target);

/// The walk; the pipeline; two compiled programs of two segments, one in each packing, whose units
/// overlap; and one that is nothing but fetched.
std::vector<RandomCase> FaultPrograms(const compiler::Target& target);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_FAULT_PROGRAMS_H_
