// SPDX-License-Identifier: Apache-2.0
//
// The file that keeps how far a measurement of perplexity is (`perplexity --state`).

#ifndef TERNION_CLI_PERPLEXITY_STATE_H_
#define TERNION_CLI_PERPLEXITY_STATE_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "ternion/model/perplexity.h"

namespace ternion::cli {

/// What a state belongs to: going on with another text or model would give a figure of neither.
struct PerplexityMeasurement {
  std::string model;             ///< for people: a checkpoint may be moved or converted
  std::uint64_t logit_hash = 0;  ///< of what the model computes; the first tokens' logits
  std::uint64_t tokens = 0;
  std::uint64_t token_hash = 0;
  std::uint32_t window = 0;
};

void SavePerplexityState(const std::filesystem::path& path,
                         const PerplexityMeasurement& measurement,
                         const model::PerplexityState& state);

/// The state of a file, or a new one when there is no file. Throws Error naming file and field when
/// it is no such state, or one of another measurement.
model::PerplexityState LoadPerplexityState(const std::filesystem::path& path,
                                           const PerplexityMeasurement& measurement);
/// The same of a file's text; `source` names it in errors.
model::PerplexityState ParsePerplexityState(std::string_view text, const std::string& source,
                                            const PerplexityMeasurement& measurement);

}  // namespace ternion::cli

#endif  // TERNION_CLI_PERPLEXITY_STATE_H_
