// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer in a GGUF file's metadata: any file is loaded, converted to a tokenizer.json that
// is read again, or refused with an Error.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "ternion/model/convert_tokenizer.h"
#include "ternion/model/gguf.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/tokenizer.h"
#include "ternion/util/error.h"
#include "ternion/util/shared_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::model;
  try {
    const GgufFile file = ParseGguf(ternion::Share({data, data + size}), "input");
    const GgufVocabulary vocabulary = ReadVocabulary(file.metadata);
    try {
      static_cast<void>(Tokenizer::FromGguf(vocabulary, "input"));
    } catch (const ternion::Error&) {
    }
    const std::optional<std::string> json = MakeTokenizerJson(vocabulary, "input");
    if (json) static_cast<void>(Tokenizer::Parse(*json, "converted"));
  } catch (const ternion::Error&) {
  }
  return 0;
}
