// SPDX-License-Identifier: Apache-2.0

#include "format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ternion::energy {

std::string FormatEnergy(double pj, std::string_view micro) {
  if (pj == 0) return "0 pJ";
  const std::array<std::pair<double, std::string>, 5> units = {
      {{1e12, "J"}, {1e9, "mJ"}, {1e6, std::string(micro) + "J"}, {1e3, "nJ"}, {1, "pJ"}}};
  for (const auto& [scale, unit] : units) {
    if (pj >= scale) return FormatSignificant(pj / scale, 4) + " " + unit;
  }
  return FormatSignificant(pj, 4) + " pJ";
}

std::string FormatCount(std::uint64_t count) {
  const std::string digits = fmt::format("{}", count);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

std::string FormatBytes(std::uint64_t bytes) {
  constexpr std::uint64_t kMebi = 1 << 20;
  constexpr std::uint64_t kKibi = 1 << 10;
  if (bytes >= kMebi && bytes % kMebi == 0) return fmt::format("{} MiB", bytes / kMebi);
  if (bytes >= kKibi && bytes % kKibi == 0) return fmt::format("{} KiB", bytes / kKibi);
  return fmt::format("{} B", bytes);
}

std::string FormatRatio(const std::optional<double>& ratio) {
  return ratio ? FormatSignificant(*ratio, 3) + "x" : "-";
}

std::string FormatShare(double part, double whole) {
  return whole == 0 ? "-" : fmt::format("{:.1f} %", 100 * part / whole);
}

std::string FormatSignificant(double value, int digits) {
  if (value == 0) return "0";
  const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
  if (exponent < -5 || exponent >= 15) return fmt::format("{:.{}e}", value, digits - 1);
  return fmt::format("{:.{}f}", value, std::max(0, digits - 1 - exponent));
}

std::string FormatExact(double value) { return fmt::format("{}", value); }

std::string CsvField(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string CsvLine(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += ',';
    line += CsvField(fields[i]);
  }
  return line + "\r\n";
}

std::string AlignedTable(const std::vector<std::vector<std::string>>& rows,
                         const std::vector<std::size_t>& right) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string line;
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      const bool flush_right = std::find(right.begin(), right.end(), i) != right.end();
      if (i > 0) line += "  ";
      line += flush_right ? fmt::format("{:>{}}", rows[r][i], widths[i])
                          : fmt::format("{:<{}}", rows[r][i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
    if (r == 0) {
      std::size_t total = 2 * (widths.empty() ? 0 : widths.size() - 1);
      for (const std::size_t width : widths) total += width;
      text += std::string(total, '-') + "\n";
    }
  }
  return text;
}

}  // namespace ternion::energy
