// SPDX-License-Identifier: Apache-2.0
//
// Recording what every product of a text sees and yields, for hardware and energy studies.
// Files and fields are listed in docs/model.md, "Capture".

#ifndef TERNION_MODEL_CAPTURE_H_
#define TERNION_MODEL_CAPTURE_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

/// Statistics of one product over the text.
struct LinearCapture {
  LinearId id;
  std::uint64_t tokens = 0;
  std::uint64_t in_features = 0;
  std::uint64_t out_features = 0;
  std::array<std::uint64_t, 256> activation_histogram{};  ///< index q + 128
  double activation_zero_fraction = 0;
  double weight_zero_fraction = 0;
  std::int32_t accumulator_min = 0;
  std::int32_t accumulator_max = 0;
  unsigned accumulator_bits = 0;  ///< two's complement bits that hold both
};

struct CaptureSummary {
  std::uint64_t tokens = 0;
  std::vector<LinearCapture> linears;  ///< program order
};

/// Two's complement bits that hold both values: 1 for 0 and -1, 8 for -128..127.
unsigned RequiredBits(std::int32_t low, std::int32_t high);

/// Runs `ids` through the model in one context and writes to `folder` (made if missing), for each
/// product, layers.<l>.<name>.{inputs,activations,weights,accumulators}.npy (float32 and int8
/// [tokens, in], int8 [out, in], int32 [tokens, out]), .scales.npy (float32 [tokens]), and
/// summary.json.
/// Throws Error as Decoder::Forward, or when a file cannot be written.
CaptureSummary Capture(const Model& model, std::span<const std::int32_t> ids,
                       TernaryExecutor& executor, const std::filesystem::path& folder);

}  // namespace ternion::model

#endif  // TERNION_MODEL_CAPTURE_H_
