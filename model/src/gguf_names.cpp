// SPDX-License-Identifier: Apache-2.0

#include "gguf_names.h"

#include <fmt/format.h>

namespace ternion::model {
namespace {

const char* TensorName(LinearKind kind) {
  switch (kind) {
    case LinearKind::kQ:
      return "attn_q";
    case LinearKind::kK:
      return "attn_k";
    case LinearKind::kV:
      return "attn_v";
    case LinearKind::kO:
      return "attn_output";
    case LinearKind::kGate:
      return "ffn_gate";
    case LinearKind::kUp:
      return "ffn_up";
    case LinearKind::kDown:
      break;
  }
  return "ffn_down";
}

}  // namespace

std::string GgufTensorName(const LinearId& id) {
  return fmt::format("blk.{}.{}", id.layer, TensorName(id.kind));
}

std::vector<std::uint32_t> PairsFromHalves(std::uint32_t rows, std::uint32_t head_dim) {
  std::vector<std::uint32_t> order(rows);
  const std::uint32_t half = head_dim / 2;
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::uint32_t in_head = row % head_dim;
    order[row] = row - in_head + 2 * (in_head % half) + in_head / half;
  }
  return order;
}

std::vector<std::uint32_t> HalvesFromPairs(std::uint32_t rows, std::uint32_t head_dim) {
  const std::vector<std::uint32_t> order = PairsFromHalves(rows, head_dim);
  std::vector<std::uint32_t> inverse(rows);
  for (std::uint32_t row = 0; row < rows; ++row) inverse[order[row]] = row;
  return inverse;
}

}  // namespace ternion::model
