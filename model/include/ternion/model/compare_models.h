// SPDX-License-Identifier: Apache-2.0
//
// What two checkpoints differ in: configuration, weights, scales, norms (docs/compare.md).

#ifndef TERNION_MODEL_COMPARE_MODELS_H_
#define TERNION_MODEL_COMPARE_MODELS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/model/model.h"

namespace ternion::model {

/// One configuration value that differs.
struct ConfigDifference {
  std::string name;  ///< "rope_theta"
  std::string a;
  std::string b;
};

/// One tensor that differs. Floats are compared by their bits, as float32.
struct TensorDifference {
  std::string name;  ///< "layers.0.q_proj.weight", "embedding"
  std::uint64_t values = 0;
  std::uint64_t differing = 0;
  std::uint64_t row = 0;  ///< of the first that differs, with its column and both values
  std::uint64_t column = 0;
  double a = 0;
  double b = 0;
};

struct ModelDifference {
  std::vector<ConfigDifference> config;
  bool same_shape = true;                   ///< all sizes agree; otherwise no tensor was compared
  std::uint64_t tensors = 0;                ///< compared
  std::vector<TensorDifference> differing;  ///< in the order they are used

  bool equal() const { return config.empty() && differing.empty(); }
};

/// Compares all of the two models.
ModelDifference CompareModels(const Model& a, const Model& b);

}  // namespace ternion::model

#endif  // TERNION_MODEL_COMPARE_MODELS_H_
