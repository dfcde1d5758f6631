// SPDX-License-Identifier: Apache-2.0

#include "forward_pass.h"

#include <span>

#include "ternion/model/decoder.h"
#include "ternion/model/sampler.h"
#include "ternion/model/tokenizer.h"

namespace ternion::cli {

void AddForwardOptions(CLI::App& app, ForwardOptions& options) {
  CLI::Option* prompt = app.add_option("--prompt", options.prompt, "Text to run a forward pass of");
  CLI::Option* ids = app.add_option("--ids", options.ids, "Token ids instead, like 1,2,3");
  CLI::Option* tokens = app.add_option("--tokens", options.tokens, "Or this many random tokens")
                            ->check(CLI::Range(1U, 1U << 20))
                            ->capture_default_str();
  prompt->excludes(ids)->excludes(tokens);
  ids->excludes(tokens);
  app.add_option("--seed", options.seed, "Seed of whatever is random")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--phase", options.phase,
                 "prefill: all tokens at once; decode: the last one, the others in the KV cache")
      ->check(CLI::IsMember({"prefill", "decode"}))
      ->capture_default_str();
}

std::vector<std::int32_t> TokenIds(const ForwardOptions& options,
                                   const std::filesystem::path& folder, const model::Model& model) {
  if (options.prompt) return model::LoadTokenizer(folder, model.config).Encode(*options.prompt);
  if (options.ids) return ParseIds(*options.ids, "--ids");
  model::SplitMix64 random(options.seed);
  std::vector<std::int32_t> ids(options.tokens);
  for (std::int32_t& id : ids) {
    id = static_cast<std::int32_t>(random.Next() % model.config.vocab_size);
  }
  return ids;
}

void RunForwardPass(const model::Model& model, const std::vector<std::int32_t>& ids,
                    const std::string& phase, Backend& backend) {
  model::Decoder decoder(model);
  std::span<const std::int32_t> on_backend = ids;
  if (phase == "decode" && ids.size() > 1) {
    model::ReferenceExecutor reference;
    decoder.Forward(on_backend.first(ids.size() - 1), reference, model::LogitRows::kLast);
    on_backend = on_backend.last(1);
  }
  decoder.Forward(on_backend, backend.executor(), model::LogitRows::kLast);
}

}  // namespace ternion::cli
