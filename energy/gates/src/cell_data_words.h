// SPDX-License-Identifier: Apache-2.0
//
// Words of the cell data format, one place for its reader and its writer.

#ifndef TERNION_GATES_CELL_DATA_WORDS_H_
#define TERNION_GATES_CELL_DATA_WORDS_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace ternion::gates {

/// What an entry of a file may hold at most, so that a small file cannot fill the memory.
inline constexpr std::size_t kMaxGridPoints = 64;
inline constexpr std::size_t kMaxConditions = 1024;

/// In the order of Pin::Direction; a clock is an input.
inline constexpr std::array<std::string_view, 4> kPinKinds = {"input", "output", "internal",
                                                              "clock"};
/// In the order of Sense.
inline constexpr std::array<std::string_view, 3> kSenses = {"positive", "negative", "both"};
/// In the order of ArcKind.
inline constexpr std::array<std::string_view, 3> kEdges = {"any", "rise", "fall"};
/// In the order of Sequential::Kind.
inline constexpr std::array<std::string_view, 3> kSequentialKinds = {"flip_flop", "latch",
                                                                     "clock_gate"};

}  // namespace ternion::gates

#endif  // TERNION_GATES_CELL_DATA_WORDS_H_
