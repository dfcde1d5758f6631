// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer's files of a checkpoint's folder, together: any of them are loaded, converted and
// asked for the chat template, or refused with an Error. The input is tokenizer_config.json,
// added_tokens.json, tokenizer.json and chat_template.jinja, each behind its length in two bytes,
// and then tokenizer.model; an empty one is not there.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "memory_folder.h"
#include "ternion/model/chat_template.h"
#include "ternion/model/config.h"
#include "ternion/model/convert_tokenizer.h"
#include "ternion/model/gguf_vocabulary.h"
#include "ternion/model/model.h"
#include "ternion/model/tokenizer.h"
#include "ternion/util/error.h"

namespace {

using namespace ternion::model;

const ternion::fuzz::MemoryFolder& Folder() {
  static const ternion::fuzz::MemoryFolder folder;
  return folder;
}

void Load() {
  Config config;
  config.vocab_size = 1U << 20;
  const Tokenizer tokenizer = LoadTokenizer(Folder().path(), config);
  const auto ids = tokenizer.Encode("to be", false);
  if (tokenizer.Decode(ids) != "to be") std::abort();
}

void Convert() {
  const CarriedTokenizer carried = ReadTokenizer(Folder().path());
  if (!carried.vocabulary) return;
  if (carried.vocabulary->types.size() != carried.vocabulary->tokens.size()) std::abort();
  static_cast<void>(MakeTokenizerJson(*carried.vocabulary, "carried"));
  static_cast<void>(Tokenizer::FromGguf(*carried.vocabulary, "converted"));
}

void Chat() { RequireKnownChatTemplate(Folder().path()); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::span<const std::uint8_t> input(data, size);
  for (const char* name :
       {"tokenizer_config.json", "added_tokens.json", "tokenizer.json", "chat_template.jinja"}) {
    Folder().WriteOrRemove(name, ternion::fuzz::TakePart(input));
  }
  Folder().WriteOrRemove("tokenizer.model", input);
  for (const auto use : {Load, Convert, Chat}) {
    try {
      use();
    } catch (const ternion::Error&) {
    }
  }
  return 0;
}
