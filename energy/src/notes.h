// SPDX-License-Identifier: Apache-2.0
//
// The sentences that go with the figures: what a row leaves out, what is not modelled at all.

#ifndef TERNION_ENERGY_NOTES_H_
#define TERNION_ENERGY_NOTES_H_

#include <cstdint>
#include <string>
#include <vector>

namespace ternion::energy {

inline constexpr const char* kInt8AddNote =
    "M x (K x N - zeros) over all products; lanes with a zero weight and lanes beyond a matrix's "
    "edge are taken as still";
inline constexpr const char* kPublishedAccountingNote =
    "M x K x N over all products, zero weights included; no accumulation";
inline constexpr const char* kMacNote =
    "M x K x N over all products, zero weights included; with weight registers, accumulator adder, "
    "clock and leakage of the column";
inline constexpr const char* kFp16WeightNote =
    "2 bytes per weight, as many tiles as the ternary run loaded, padding included";
inline constexpr const char* kFp16NoStartNote =
    "FP16 has no start words; alignment to whole beats is not charged";

/// Says which published size stands for a buffer when it is not exactly its size.
std::string BufferNote(std::uint64_t capacity_bytes, std::uint64_t published_bytes);

std::vector<std::string> NotModelled();
std::vector<std::string> Assumptions();

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_NOTES_H_
