// SPDX-License-Identifier: Apache-2.0
//
// Writes small SentencePiece models, broken ones too.

#ifndef TERNION_TESTS_MODEL_SENTENCEPIECE_BYTES_H_
#define TERNION_TESTS_MODEL_SENTENCEPIECE_BYTES_H_

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace ternion::model {

struct ModelFields {
  struct Piece {
    std::string text;
    float score;
    int type;
  };
  std::vector<Piece> pieces = {};
  int model_type = 2;
  bool byte_fallback = true;
  int bos = 1;
  int eos = 2;
  bool remove_spaces = false;
  std::string charsmap = {};
};

inline std::string BytePiece(int byte) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "<0x%02X>", static_cast<unsigned>(byte & 0xFF));
  return text.data();
}

inline std::string Varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>(0x80 | (value & 0x7F)));
  bytes.push_back(static_cast<char>(value));
  return bytes;
}
inline std::string NumberField(unsigned number, std::int64_t value) {
  return Varint(number << 3) + Varint(static_cast<std::uint64_t>(value));
}
inline std::string BytesField(unsigned number, const std::string& value) {
  return Varint(number << 3 | 2) + Varint(value.size()) + value;
}
inline std::string FloatField(unsigned number, float value) {
  std::string bytes(4, '\0');
  std::memcpy(bytes.data(), &value, 4);
  return Varint(number << 3 | 5) + bytes;
}

inline std::string Serialize(const ModelFields& fields) {
  std::string bytes;
  for (const ModelFields::Piece& piece : fields.pieces) {
    bytes += BytesField(
        1, BytesField(1, piece.text) + FloatField(2, piece.score) + NumberField(3, piece.type));
  }
  bytes += BytesField(2, NumberField(3, fields.model_type) +
                             NumberField(35, fields.byte_fallback ? 1 : 0) +
                             NumberField(41, fields.bos) + NumberField(42, fields.eos));
  bytes += BytesField(3, BytesField(1, fields.charsmap.empty() ? "identity" : "nmt_nfkc") +
                             BytesField(2, fields.charsmap) +
                             NumberField(4, fields.remove_spaces ? 1 : 0));
  return bytes;
}

}  // namespace ternion::model

#endif  // TERNION_TESTS_MODEL_SENTENCEPIECE_BYTES_H_
