// SPDX-License-Identifier: Apache-2.0
//
// Writing text: prefill of a prompt, then one token at a time.

#ifndef TERNION_MODEL_GENERATE_H_
#define TERNION_MODEL_GENERATE_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"
#include "ternion/model/sampler.h"

namespace ternion::model {

struct GenerateOptions {
  std::uint32_t tokens = 32;  ///< tokens to write, fewer when the model ends the text (eos)
  SamplingOptions sampling;
  std::vector<std::int32_t> stop = {};  ///< tokens that end the text, beside the model's own
};

/// Continues `prompt` (at least one id) and returns the new ids; an end-of-text token ends the list
/// and is part of it. `on_token`, if set, is called with each as it is chosen, and ends the text by
/// returning false. The last token
/// chosen is not fed back, so `tokens` new ones cost one prefill and tokens - 1 decode steps.
/// Throws Error when prompt and tokens together are longer than the model's context.
std::vector<std::int32_t> Generate(const Model& model, std::span<const std::int32_t> prompt,
                                   const GenerateOptions& options, TernaryExecutor& executor,
                                   const std::function<bool(std::int32_t)>& on_token = {});

}  // namespace ternion::model

#endif  // TERNION_MODEL_GENERATE_H_
