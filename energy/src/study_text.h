// SPDX-License-Identifier: Apache-2.0
//
// Words and numbers that every form of a study report shares.

#ifndef TERNION_ENERGY_STUDY_TEXT_H_
#define TERNION_ENERGY_STUDY_TEXT_H_

#include <string>
#include <string_view>

#include "ternion/energy/study_report.h"

namespace ternion::energy {

/// Label of the accelerator's part, wherever one of its figures stands.
inline constexpr std::string_view kLinearsOnly = "ternary linears only";

/// "decode, batch 4, context 512", "prefill of 512 tokens, batch 1".
std::string PassText(const StudyReport& report, const sim::ModelPass& pass);
/// "token" in decode of one sequence, "step" of several, "pass" else: what a pass's total is for.
std::string_view WholeName(const sim::ModelPass& pass);

/// Four significant digits: "12.34 ms". `micro` spells the prefix.
std::string FormatSeconds(double seconds, std::string_view micro = "u");
/// Four significant digits, decimal prefixes: "656.7 MB".
std::string FormatSize(double bytes);
/// A rate in units of `unit`: "12.34 tokens/s".
std::string FormatRate(double per_second, std::string_view unit);

/// "R3": how reports name a run of the study, from 1.
std::string RunName(std::size_t run);

/// Multiply-accumulates over what the lanes could have done in all cycles, as "97.1 %".
std::string FormatUse(const sim::CycleSplit& split, const compiler::Target& target);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_STUDY_TEXT_H_
