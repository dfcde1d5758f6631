// SPDX-License-Identifier: Apache-2.0
//
// From matrices to a program image.

#ifndef TERNION_COMPILER_COMPILE_H_
#define TERNION_COMPILER_COMPILE_H_

#include <cstdint>
#include <span>

#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::compiler {

/// One product to compile: acc[tokens, weight.rows()] = q[tokens, weight.columns()] * weight^T.
struct Product {
  model::LinearId id;
  const model::TernaryMatrix* weight = nullptr;  ///< not owned, not null
  std::uint32_t tokens = 1;
  /// Start value per output, added to every token's sum; empty means zeros.
  std::span<const std::int32_t> start = {};
};

struct CompileOptions {
  Phase phase = Phase::kDecode;
  Packing packing = Packing::kBase3;
  OutputFormat output = OutputFormat::kInt32;
};

/// Compiles the products in order, one segment each. Any M, K up to 16,384 and N >= 1.
/// Throws Error when a size cannot be run on the target, saying which and why, or when float32
/// outputs are asked for and the target has no float32 output stage.
/// The result has passed Verify() (compiler/verify.h).
ProgramImage Compile(std::span<const Product> products, const Target& target,
                     const CompileOptions& options);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_COMPILE_H_
