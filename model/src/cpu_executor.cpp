// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/cpu_executor.h"

#include "check_product.h"
#include "kernels/ternary_product.h"

namespace ternion::model {

void CpuExecutor::Multiply(const LinearId& id, const TernaryMatrix& weight,
                           std::span<const std::int8_t> q, std::size_t tokens,
                           std::span<std::int32_t> acc) {
  CheckProduct(id, weight, q, tokens, acc);
  const kernels::PackedActivations packed(q, tokens, weight.columns());
  const kernels::PackedCodes codes{weight.packed().data(), weight.packed_rows(), weight.rows(),
                                   weight.columns()};
  const bool vnni = kernels::HasVnni();
  ParallelFor(pool_, weight.packed_rows(), kernels::kPackedRowsAtOnce,
              [&](std::size_t first, std::size_t last) {
                kernels::TernaryProduct(codes, packed, first, last, vnni, acc.data());
              });
}

std::string_view InstructionSet() { return kernels::InstructionSet(); }

}  // namespace ternion::model
