// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ternion/model/executor.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr std::array<std::string_view, kLinearKinds> kNames = {
    "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};

}  // namespace

std::string_view Name(LinearKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

LinearKind LinearKindFromName(std::string_view name) {
  const auto* const at = std::find(kNames.begin(), kNames.end(), name);
  if (at == kNames.end()) {
    throw Error("linear", "name",
                fmt::format("\"{}\" is unknown, expected q_proj, k_proj, v_proj, o_proj, "
                            "gate_proj, up_proj or down_proj",
                            name));
  }
  return static_cast<LinearKind>(at - kNames.begin());
}

std::string ToString(const LinearId& id) {
  return fmt::format("layers.{}.{}", id.layer, Name(id.kind));
}

}  // namespace ternion::model
