// SPDX-License-Identifier: Apache-2.0
//
// tokenizer.model: a SentencePiece model, as far as LLaMA's kind needs it.

#ifndef TERNION_MODEL_SRC_SENTENCEPIECE_MODEL_H_
#define TERNION_MODEL_SRC_SENTENCEPIECE_MODEL_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/model/gguf_vocabulary.h"

namespace ternion::model {

/// ModelProto.SentencePiece.Type (google/sentencepiece, src/sentencepiece_model.proto): the numbers
/// that GGUF took over.
using PieceType = GgufTokenType;

struct SentencePiece {
  std::string text;
  float score = 0;
  PieceType type = PieceType::kNormal;
};

struct SentencePieceModel {
  std::vector<SentencePiece> pieces;  ///< by id
  bool dummy_prefix = true;           ///< normalizer_spec.add_dummy_prefix
  std::optional<std::int32_t> bos;    ///< trainer_spec.bos_id; empty when the model has none
  std::optional<std::int32_t> eos;    ///< trainer_spec.eos_id
  std::string unknown_text = " \xE2\x81\x87 ";  ///< what an unknown token decodes to
};

/// Reads the protocol buffer. Throws Error naming the field for: bytes that are no such message; a
/// model type other than BPE; no byte fallback; a normalizer that changes text (a character map,
/// removal of spaces, suffix spaces); a piece that is empty, not UTF-8 or there twice; a score that
/// is not finite; a bos_id or eos_id that is no control piece.
SentencePieceModel ParseSentencePieceModel(std::string_view bytes, const std::string& source);

/// Throws Error(source, "<field>[id]", ...) for a piece that is empty, not UTF-8 or there twice, or
/// has a score that is not finite.
void CheckPieces(std::span<const SentencePiece> pieces, const std::string& source,
                 const std::string& field);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_SENTENCEPIECE_MODEL_H_
