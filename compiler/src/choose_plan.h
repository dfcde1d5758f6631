// SPDX-License-Identifier: Apache-2.0
//
// The search for a product's plan: candidates, their costs, and why one of them won.

#ifndef TERNION_COMPILER_SRC_CHOOSE_PLAN_H_
#define TERNION_COMPILER_SRC_CHOOSE_PLAN_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "estimate.h"
#include "plan.h"
#include "ternion/compiler/cost_model.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

struct Candidate {
  Plan plan;
  Estimate estimate;
  std::optional<Cost> judged;
};

/// The plans that fit the target, with their estimates. Without `wide` only those with tokens
/// outside and as many slots as the buffers allow; with it also single buffering and weights that
/// stay on chip while all tokens pass. Never empty.
std::vector<Candidate> MakeCandidates(const Shape& shape, std::uint32_t tile_bytes,
                                      const Target& target, bool wide);

struct Choice {
  std::size_t considered = 0;         ///< candidates that were estimated
  std::vector<Candidate> candidates;  ///< the best of them, the estimate's favourite first
  std::size_t chosen = 0;             ///< index into `candidates`
  std::string reason;
};

/// Judges a plan, or is empty.
using Judge = std::function<Cost(const Plan&)>;

/// Ranks the candidates by cycles / fewest cycles + 0.01 x bytes / fewest bytes. Without a judge
/// the estimate's favourite among the narrow candidates wins. With one, that favourite and up to
/// `most_judged` - 1 others, of different kinds first, are judged, and the best of those that take
/// no more cycles than the favourite wins.
Choice ChoosePlan(const Shape& shape, std::uint32_t tile_bytes, const Target& target,
                  const Judge& judge, std::uint32_t most_judged);

/// The choice as text: a line for each candidate kept, then the reason. `judge` names the model.
std::string Describe(const Choice& choice, std::string_view judge);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_CHOOSE_PLAN_H_
