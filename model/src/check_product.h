// SPDX-License-Identifier: Apache-2.0
//
// What every executor of this library checks before it computes a product.

#ifndef TERNION_MODEL_SRC_CHECK_PRODUCT_H_
#define TERNION_MODEL_SRC_CHECK_PRODUCT_H_

#include <span>

#include "ternion/model/executor.h"

namespace ternion::model {

/// Throws std::invalid_argument when the sizes do not match (executor.h), and Error when the
/// columns are too many for sums in int32.
void CheckProduct(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                  std::size_t tokens, std::span<const std::int32_t> acc);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_CHECK_PRODUCT_H_
