// SPDX-License-Identifier: Apache-2.0
//
// From matrices to a program image.

#ifndef TERNION_COMPILER_COMPILE_H_
#define TERNION_COMPILER_COMPILE_H_

#include <cstdint>
#include <optional>
#include <span>

#include "ternion/compiler/cost_model.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::compiler {

/// A weight matrix of which only the shape is at hand.
struct WeightShape {
  std::uint32_t out_features = 0;
  std::uint32_t in_features = 0;
  std::optional<std::uint64_t> zero_weights = {};  ///< how many are zero, if known
};

/// One product to compile: acc[tokens, out_features] = q[tokens, in_features] * weight^T.
struct Product {
  model::LinearId id;
  const model::TernaryMatrix* weight = nullptr;  ///< not owned; null with `shape`
  std::uint32_t tokens = 1;
  /// Start value per output, added to every token's sum; empty means zeros.
  std::span<const std::int32_t> start = {};
  /// Instead of `weight`: the image is timing-only then (program_image.h).
  std::optional<WeightShape> shape = {};
  HostStep host_step = HostStep::kUnstated;  ///< handed on to the segment
};

struct CompileOptions {
  Phase phase = Phase::kDecode;
  Packing packing = Packing::kBase3;
  OutputFormat output = OutputFormat::kInt32;
  /// Judges the best plans of each shape; not owned. Without one the estimate decides alone.
  CostModel* cost_model = nullptr;
  std::uint32_t judged_candidates = 4;  ///< of each shape, at most
};

/// Compiles the products in order, one segment each. Any M, K up to 16,384 and N >= 1. Either all
/// products have their weights or all have only a shape; the latter gives a timing-only image, in
/// time and memory that do not depend on the number of weights. Equal shapes are planned once.
/// Throws Error when a product has both or neither, when a size cannot be run on the target, saying
/// which and why, or when float32 outputs are asked for and the target has no float32 output stage.
/// The reason for each mapping is in the image's notes. The same input gives the same image.
/// The result has passed Verify() (compiler/verify.h).
ProgramImage Compile(std::span<const Product> products, const Target& target,
                     const CompileOptions& options);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_COMPILE_H_
