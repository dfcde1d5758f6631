// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/generate.h"

#include <fmt/format.h>

#include <algorithm>

#include "ternion/model/decoder.h"
#include "ternion/util/error.h"

namespace ternion::model {

std::vector<std::int32_t> Generate(const Model& model, std::span<const std::int32_t> prompt,
                                   const GenerateOptions& options, TernaryExecutor& executor,
                                   const std::function<bool(std::int32_t)>& on_token) {
  if (prompt.empty()) throw Error("prompt", "", "is empty: the model needs a token to start from");
  const std::uint64_t length = prompt.size() + std::uint64_t{options.tokens};
  if (length > model.config.max_positions) {
    throw Error("prompt", "",
                fmt::format("{} tokens and {} to write are more than the context of {}",
                            prompt.size(), options.tokens, model.config.max_positions));
  }
  Sampler sampler(options.sampling);
  Decoder decoder(model);
  std::vector<std::int32_t> written;
  std::vector<std::int32_t> next(prompt.begin(), prompt.end());
  while (written.size() < options.tokens) {
    const std::vector<float> logits = decoder.Forward(next, executor, LogitRows::kLast);
    const std::int32_t id = sampler.Sample(logits);
    written.push_back(id);
    if (on_token && !on_token(id)) break;
    const bool stop = std::find(options.stop.begin(), options.stop.end(), id) != options.stop.end();
    if (stop || model.config.eos_token_id == id) break;
    next = {id};
  }
  return written;
}

}  // namespace ternion::model
