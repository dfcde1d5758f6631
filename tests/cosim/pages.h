// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_TESTS_COSIM_PAGES_H_
#define TERNION_TESTS_COSIM_PAGES_H_

#include <cstdint>

namespace ternion::cosim {

/// Bytes of a page, whose end no burst crosses (AMBA AXI4, A3.4.1).
inline constexpr std::uint64_t kPage = 4096;

/// The least multiple of `unit` that is not below `value`.
constexpr std::uint64_t RoundUp(std::uint64_t value, std::uint64_t unit) {
  return (value + unit - 1) / unit * unit;
}

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_PAGES_H_
