// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 as RFC 3629 defines it.

#ifndef TERNION_MODEL_SRC_UTF8_H_
#define TERNION_MODEL_SRC_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace ternion::model {

/// Reads the character at `at` (< text.size()) and moves `at` behind it. Returns false, `at`
/// unchanged, for bytes that are not UTF-8: overlong, surrogate, over U+10FFFF, or cut short.
bool NextCharacter(std::string_view text, std::size_t& at, char32_t& character);

/// Offset of the first byte that is not UTF-8, or text.size().
std::size_t FindInvalidUtf8(std::string_view text);

/// The UTF-8 of a character up to U+10FFFF.
std::string EncodeUtf8(char32_t character);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_UTF8_H_
