// SPDX-License-Identifier: Apache-2.0
//
// Proves that a program is safe to run, without trusting whoever made it.

#ifndef TERNION_COMPILER_VERIFY_H_
#define TERNION_COMPILER_VERIFY_H_

#include <string>

#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// Decodes every instruction and checks
///   - target fingerprint, memory map, and that the segments tile the instruction list, each but
///   the
///     last ending in the HOST_SYNC of its index, the last in HALT;
///   - memory: no two buffers that are in use at the same time overlap, and every load and store
///     keeps to the segment's own (memory_plan.h);
///   - loads: whole words, inside the buffer;
///   - stores: in the segment's format, every row of its outputs exactly once;
///   - scales: each row of a float32 output is scaled by its own token's;
///   - multiplies: inside the buffers, and as many tile steps as the segment's product has;
///   - tokens: each one waited for comes from an earlier instruction (so that no schedule of the
///     units and no queue depth can deadlock), no counter can pass 255, and at the end of a segment
///     none is left;
///   - no race: whatever a unit reads was written before, and two units touch the same buffer word
///     only in an order that tokens force;
///   - no lost work: whatever is written to a buffer is used before it is overwritten.
/// Weight bytes are not checked (the hardware reports invalid ones) and neither are values.
/// Throws Error naming `source`, the instruction and the rule.
void Verify(const ProgramImage& image, const Target& target,
            const std::string& source = "program image");

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_VERIFY_H_
