// SPDX-License-Identifier: Apache-2.0
//
// What a checkpoint was taken for, and why: shown by `ternion info`.

#ifndef TERNION_MODEL_LOAD_REPORT_H_
#define TERNION_MODEL_LOAD_REPORT_H_

#include <string>
#include <vector>

namespace ternion::model {

/// One thing that was decided while loading: {"activation", "relu^2", "hidden_act is \"relu2\""}.
struct Finding {
  std::string what;
  std::string value;
  std::string reason;
};

struct LoadReport {
  std::string source;  ///< path of the folder or file
  std::string format;  ///< "safetensors", "safetensors in 3 files", "GGUF 3"
  std::string family;  ///< "BitNet b1.58 (2B4T network)" and so on (docs/checkpoints.md)
  std::vector<Finding> findings;
  std::vector<std::string> warnings;  ///< sentences; loading went on
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_LOAD_REPORT_H_
