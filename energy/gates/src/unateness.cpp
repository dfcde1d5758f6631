// SPDX-License-Identifier: Apache-2.0

#include "unateness.h"

#include <algorithm>

namespace ternion::gates {

Sense SenseOf(const BooleanFunction& function, std::string_view input) {
  const auto& inputs = function.inputs();
  const auto index = std::find(inputs.begin(), inputs.end(), input) - inputs.begin();
  if (index == static_cast<std::ptrdiff_t>(inputs.size())) return Sense::kNonUnate;
  const std::uint32_t bit = 1U << static_cast<unsigned>(index);
  bool rises = false;
  bool falls = false;
  for (std::uint32_t values = 0; values < 1U << inputs.size(); ++values) {
    if ((values & bit) != 0) continue;
    const bool low = function.Evaluate(values);
    const bool high = function.Evaluate(values | bit);
    rises = rises || (!low && high);
    falls = falls || (low && !high);
  }
  if (rises == falls) return Sense::kNonUnate;
  return rises ? Sense::kPositiveUnate : Sense::kNegativeUnate;
}

}  // namespace ternion::gates
