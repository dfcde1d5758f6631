// SPDX-License-Identifier: Apache-2.0

#include "study_text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "format.h"

namespace ternion::energy {

std::string PassText(const StudyReport& report, const sim::ModelPass& pass) {
  if (!report.study.workload.transformer) return "every layer once";
  if (pass.phase == compiler::Phase::kDecode) {
    return fmt::format("decode, batch {}, context {}", pass.batch, pass.context);
  }
  return fmt::format("prefill of {} tokens, batch {}", pass.tokens, pass.batch);
}

std::string_view WholeName(const sim::ModelPass& pass) {
  if (pass.phase == compiler::Phase::kPrefill) return "whole pass";
  return pass.batch == 1 ? "whole token" : "whole step";
}

std::string FormatSeconds(double seconds, std::string_view micro) {
  if (seconds == 0) return "0 s";
  const std::array<std::pair<double, std::string>, 4> units = {
      {{1, "s"}, {1e-3, "ms"}, {1e-6, std::string(micro) + "s"}, {1e-9, "ns"}}};
  for (const auto& [scale, unit] : units) {
    if (seconds >= scale) return FormatSignificant(seconds / scale, 4) + " " + unit;
  }
  return FormatSignificant(seconds / 1e-9, 4) + " ns";
}

std::string FormatSize(double bytes) {
  constexpr std::array<std::pair<double, std::string_view>, 4> kUnits = {
      {{1e12, "TB"}, {1e9, "GB"}, {1e6, "MB"}, {1e3, "kB"}}};
  for (const auto& [scale, unit] : kUnits) {
    if (bytes >= scale) return fmt::format("{} {}", FormatSignificant(bytes / scale, 4), unit);
  }
  return fmt::format("{} B", bytes);
}

std::string FormatRate(double per_second, std::string_view unit) {
  return fmt::format("{} {}/s", FormatSignificant(per_second, 4), unit);
}

std::string RunName(std::size_t run) { return fmt::format("R{}", run + 1); }

std::string FormatUse(const sim::CycleSplit& split, const compiler::Target& target) {
  return FormatShare(static_cast<double>(split.useful_lane_steps),
                     double{1} * static_cast<double>(split.cycles) * target.lanes * target.columns);
}

}  // namespace ternion::energy
