// SPDX-License-Identifier: Apache-2.0
//
// A cell's outputs as a short program on words of many bits.

#ifndef TERNION_GATES_LOGIC_PROGRAM_H_
#define TERNION_GATES_LOGIC_PROGRAM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/gates/boolean_function.h"

namespace ternion::gates {

/// One node of a shared decision diagram: chooses by the value of `select`. Values are numbered:
/// inputs first, then nodes in order; an operand is always smaller than the node.
struct LogicNode {
  enum class Kind : std::uint8_t {
    kZero,    ///< 0
    kOne,     ///< 1
    kNot,     ///< !select
    kAnd,     ///< select & high
    kAndNot,  ///< !select & low
    kOr,      ///< select | low
    kOrNot,   ///< !select | high
    kXor,     ///< select ^ low
    kMux,     ///< select ? high : low
  };
  Kind kind = Kind::kZero;
  std::uint16_t select = 0;
  std::uint16_t high = 0;
  std::uint16_t low = 0;
};

struct LogicProgram {
  std::uint16_t inputs = 0;
  std::vector<LogicNode> nodes;
  std::vector<std::uint16_t> outputs;  ///< values, one per function
};

/// `functions` of `inputs`, at most 12. Throws std::invalid_argument when a function names another
/// input.
LogicProgram CompileLogic(const std::vector<const BooleanFunction*>& functions,
                          const std::vector<std::string>& inputs);

}  // namespace ternion::gates

#endif  // TERNION_GATES_LOGIC_PROGRAM_H_
