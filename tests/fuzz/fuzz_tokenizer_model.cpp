// SPDX-License-Identifier: Apache-2.0
//
// The reader of tokenizer.model must accept or refuse any bytes with an Error: no crash, no other
// exception.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ternion/model/tokenizer.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto tokenizer = ternion::model::Tokenizer::ParseSentencePiece(
        bytes, "input", {.add_bos = false, .add_eos = false, .further_tokens = {"<pad>"}});
    // A model that was accepted must give text back whatever its pieces and scores are.
    std::string sample = "To be, or  not to be: 1234 \xC3\xA9\n\n  that \xF0\x9F\x98\x80 ";
    // Long pieces are merged by other code than short ones.
    for (int i = 0; i < 150; ++i) sample += i % 3 == 0 ? "tha" : "tt";
    const auto ids = tokenizer.Encode(sample);
    if (tokenizer.Decode(ids) != sample) std::abort();
  } catch (const ternion::Error&) {
  }
  return 0;
}
