// SPDX-License-Identifier: Apache-2.0
//
// Numbers as people read them. Independent of the locale.

#ifndef TERNION_ENERGY_FORMAT_H_
#define TERNION_ENERGY_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::energy {

/// Four significant digits with the unit: "12.34 uJ". `micro` spells the prefix.
std::string FormatEnergy(double pj, std::string_view micro = "u");
/// "1,234,567".
std::string FormatCount(std::uint64_t count);
/// "64 KiB".
std::string FormatBytes(std::uint64_t bytes);
/// "16.7x", or "-" when empty.
std::string FormatRatio(const std::optional<double>& ratio);
/// `part` of `whole` as "12.3 %"; "-" when whole is 0.
std::string FormatShare(double part, double whole);
/// `value` with `digits` significant digits, trailing zeros kept, never an exponent between 1e-5
/// and 1e15.
std::string FormatSignificant(double value, int digits);
/// Shortest decimal text that reads back as the same double.
std::string FormatExact(double value);

/// A field of RFC 4180 CSV, quoted when it must be.
std::string CsvField(std::string_view text);
/// One CSV line, ending in CR LF.
std::string CsvLine(const std::vector<std::string>& fields);

/// Rows of text in columns padded to the widest, two blanks apart. Columns in `right` (by
/// index) are aligned right. The first row is the head and is underlined.
std::string AlignedTable(const std::vector<std::vector<std::string>>& rows,
                         const std::vector<std::size_t>& right);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_FORMAT_H_
