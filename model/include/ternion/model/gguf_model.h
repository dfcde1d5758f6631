// SPDX-License-Identifier: Apache-2.0
//
// What the metadata of a GGUF file says of the network (docs/checkpoints.md, "GGUF").

#ifndef TERNION_MODEL_GGUF_MODEL_H_
#define TERNION_MODEL_GGUF_MODEL_H_

#include <string>
#include <vector>

#include "ternion/model/config.h"
#include "ternion/model/gguf.h"
#include "ternion/model/gguf_vocabulary.h"
#include "ternion/model/load_report.h"

namespace ternion::model {

struct GgufModel {
  Config config;
  std::string architecture;  ///< general.architecture
  /// Rows of q and k are in the order for RoPE of neighbouring pairs (architecture "llama"): row 2i
  /// + j of a head is row i + j * head_dim / 2 in the order of Hugging Face, which RoPE here uses.
  bool interleaved_heads = false;
  std::vector<Finding> findings;
  std::vector<std::string> warnings;
};

/// Reads the keys of the architectures "bitnet", "bitnet-25", "bitnet-b1.58" and "llama". The
/// activation of the second and third is relu^2; that of "bitnet" is <architecture>.
/// hidden_activation, or without that key relu^2 for the shape of 2B4T and SiLU otherwise, which is
/// what bitnet.cpp and llama.cpp compute for the models they were made for. Throws Error naming
/// file and key for another architecture, a missing key, a value out of range or of another type,
/// keys that contradict each other or the tensors, and features that are not implemented (position
/// scaling, experts, partial rotation).
GgufModel DescribeGguf(const GgufFile& file);

/// The tokenizer's keys; what is missing stays empty.
GgufVocabulary ReadVocabulary(const GgufMetadata& metadata);

}  // namespace ternion::model

#endif  // TERNION_MODEL_GGUF_MODEL_H_
