// SPDX-License-Identifier: Apache-2.0
//
// What the two kinds of tokenizer do differently: text without added tokens to token ids.

#ifndef TERNION_MODEL_SRC_TEXT_ENCODER_H_
#define TERNION_MODEL_SRC_TEXT_ENCODER_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace ternion::model {

class TextEncoder {
 public:
  virtual ~TextEncoder() = default;
  /// Appends the ids of `text`, which is valid UTF-8 and not empty.
  virtual void Encode(std::string_view text, std::vector<std::int32_t>& ids) const = 0;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TEXT_ENCODER_H_
