// SPDX-License-Identifier: Apache-2.0
//
// The GGUF reader must accept or refuse any bytes with an Error: no crash, no other exception. What
// it accepts has tensors inside the input, weights that decode or are refused, and a model or none.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "loaders.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/ternary_blocks.h"
#include "ternion/util/error.h"

namespace {

using namespace ternion::model;

void DecodeTensors(const GgufFile& file) {
  for (const auto& [name, tensor] : file.tensors) {
    const auto bytes = file.file.bytes;
    if (tensor.bytes.data() < bytes.data() ||
        tensor.bytes.data() + tensor.bytes.size() > bytes.data() + bytes.size()) {
      std::abort();
    }
    if (tensor.shape.size() != 2) continue;
    try {
      TernaryTensor ternary =
          DecodeTernary(tensor.type, tensor.bytes, tensor.shape[0], tensor.shape[1]);
      // A decoder that let a code 3 through would throw here, and that is not an Error.
      const TernaryMatrix matrix(tensor.shape[0], tensor.shape[1], std::move(ternary.packed));
      if (!(ternary.scale > 0)) std::abort();
    } catch (const std::invalid_argument&) {
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const GgufFile file = ParseGguf(ternion::Share({data, data + size}), "input");
    DecodeTensors(file);
    try {
      (void)ReadVocabulary(file.metadata);
    } catch (const ternion::Error&) {
    }
    (void)LoadGguf(file, /*mapped=*/false);
  } catch (const ternion::Error&) {
  }
  return 0;
}
