// SPDX-License-Identifier: Apache-2.0
//
// The ByteLevel alphabet, in which a byte-level vocabulary spells its tokens: one printable
// character for each byte. Printable bytes stand for themselves; the other 68 are U+0100 up, in
// rising order (GPT-2, encoder.py, bytes_to_unicode).

#ifndef TERNION_MODEL_SRC_BYTE_ALPHABET_H_
#define TERNION_MODEL_SRC_BYTE_ALPHABET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ternion::model {

/// The character of a byte, in UTF-8: one or two bytes.
std::string_view CharacterOfByte(std::uint8_t byte);

/// Appends the bytes that `text` spells; false for a character that is not in the alphabet, or no
/// UTF-8.
bool AppendBytes(std::string_view text, std::string& bytes);

/// The bytes that `text` (UTF-8) spells; throws Error(source, field, ...) naming the first
/// character that is not in the alphabet.
std::string BytesOfSpelling(std::string_view text, const std::string& source,
                            const std::string& field);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_BYTE_ALPHABET_H_
