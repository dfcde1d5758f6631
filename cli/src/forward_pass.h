// SPDX-License-Identifier: Apache-2.0
//
// One forward pass whose products run on a backend.

#ifndef TERNION_CLI_FORWARD_PASS_H_
#define TERNION_CLI_FORWARD_PASS_H_

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "backend.h"
#include "ternion/model/model.h"

namespace ternion::cli {

/// --prompt, --ids or --tokens with --seed; --phase.
struct ForwardOptions {
  std::optional<std::string> prompt;
  std::optional<std::string> ids;
  std::uint32_t tokens = 1;
  std::uint64_t seed = 0;
  std::string phase = "prefill";
};
void AddForwardOptions(CLI::App& app, ForwardOptions& options);

/// The token ids asked for: of the prompt, as given, or drawn at random (SplitMix64 modulo the
/// vocabulary). Throws Error when the prompt needs a tokenizer that the model lacks.
std::vector<std::int32_t> TokenIds(const ForwardOptions& options,
                                   const std::filesystem::path& folder, const model::Model& model);

/// Phase "prefill": all tokens at once on the backend. Phase "decode": the last token alone on the
/// backend, after the reference has put the others in the KV cache.
void RunForwardPass(const model::Model& model, const std::vector<std::int32_t>& ids,
                    const std::string& phase, Backend& backend);

}  // namespace ternion::cli

#endif  // TERNION_CLI_FORWARD_PASS_H_
