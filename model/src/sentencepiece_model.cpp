// SPDX-License-Identifier: Apache-2.0

#include "sentencepiece_model.h"

#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

#include "protobuf_reader.h"
#include "ternion/util/error.h"
#include "utf8.h"

namespace ternion::model {
namespace {

// Numbers of fields: google/sentencepiece, src/sentencepiece_model.proto.
constexpr std::uint64_t kBpe = 2;  // TrainerSpec.ModelType

constexpr std::string_view kLossy = "not supported: text would not come back as it was";

SentencePiece ParsePiece(std::string_view bytes, const std::string& source,
                         const std::string& field) {
  SentencePiece piece;
  ProtobufReader reader(bytes, source, field);
  while (reader.Next()) {
    if (reader.number() == 1) {
      piece.text = reader.Bytes();
    } else if (reader.number() == 2) {
      piece.score = reader.Float();
    } else if (reader.number() == 3) {
      const std::uint64_t type = reader.Varint();
      if (type < 1 || type > 6) throw Error(source, field, fmt::format("type {} is unknown", type));
      piece.type = static_cast<PieceType>(type);
    }
  }
  return piece;
}

/// Negative ids say that there is no such piece.
std::optional<std::int32_t> ControlId(const SentencePieceModel& model, std::int64_t id,
                                      const std::string& source, const std::string& field) {
  if (id < 0) return std::nullopt;
  const auto index = static_cast<std::uint64_t>(id);
  if (index >= model.pieces.size() || model.pieces[index].type != PieceType::kControl) {
    throw Error(source, field, fmt::format("{} is no control piece", id));
  }
  return static_cast<std::int32_t>(id);
}

void ParseTrainerSpec(std::string_view bytes, const std::string& source,
                      SentencePieceModel& model) {
  std::uint64_t model_type = 1;  // what a missing field means
  bool byte_fallback = false;
  std::int64_t bos = 1;
  std::int64_t eos = 2;
  ProtobufReader reader(bytes, source, "trainer_spec");
  while (reader.Next()) {
    switch (reader.number()) {
      case 3:
        model_type = reader.Varint();
        break;
      case 24:
        if (reader.Bool()) throw Error(source, "trainer_spec.treat_whitespace_as_suffix", kLossy);
        break;
      case 35:
        byte_fallback = reader.Bool();
        break;
      case 41:
        bos = static_cast<std::int64_t>(reader.Varint());
        break;
      case 42:
        eos = static_cast<std::int64_t>(reader.Varint());
        break;
      case 44:
        model.unknown_text = reader.Bytes();
        break;
      default:
        break;
    }
  }
  if (model_type != kBpe) {
    throw Error(source, "trainer_spec.model_type",
                fmt::format("{} is not supported, expected 2 (BPE)", model_type));
  }
  if (!byte_fallback)
    throw Error(source, "trainer_spec.byte_fallback", "false is " + std::string(kLossy));
  model.bos = ControlId(model, bos, source, "trainer_spec.bos_id");
  model.eos = ControlId(model, eos, source, "trainer_spec.eos_id");
}

void ParseNormalizerSpec(std::string_view bytes, const std::string& source,
                         SentencePieceModel& model) {
  bool remove_spaces = true;  // what missing fields mean
  bool escape_spaces = true;
  std::string_view name;
  std::string_view map;
  ProtobufReader reader(bytes, source, "normalizer_spec");
  while (reader.Next()) {
    switch (reader.number()) {
      case 1:
        name = reader.Bytes();
        break;
      case 2:
        map = reader.Bytes();
        break;
      case 3:
        model.dummy_prefix = reader.Bool();
        break;
      case 4:
        remove_spaces = reader.Bool();
        break;
      case 5:
        escape_spaces = reader.Bool();
        break;
      default:
        break;
    }
  }
  if (!map.empty()) {
    throw Error(source, "normalizer_spec.precompiled_charsmap",
                fmt::format("\"{}\" is {}", name, kLossy));
  }
  if (remove_spaces) {
    throw Error(source, "normalizer_spec.remove_extra_whitespaces",
                "true is " + std::string(kLossy));
  }
  if (!escape_spaces) {
    throw Error(source, "normalizer_spec.escape_whitespaces", "false is not supported");
  }
}

}  // namespace

SentencePieceModel ParseSentencePieceModel(std::string_view bytes, const std::string& source) {
  SentencePieceModel model;
  std::string_view trainer;
  std::string_view normalizer;
  ProtobufReader reader(bytes, source, "");
  while (reader.Next()) {
    switch (reader.number()) {
      case 1:
        model.pieces.push_back(
            ParsePiece(reader.Bytes(), source, fmt::format("pieces[{}]", model.pieces.size())));
        break;
      case 2:
        trainer = reader.Bytes();
        break;
      case 3:
        normalizer = reader.Bytes();
        break;
      case 5: {
        ProtobufReader denormalizer(reader.Bytes(), source, "denormalizer_spec");
        while (denormalizer.Next()) {
          if (denormalizer.number() == 2 && !denormalizer.Bytes().empty()) {
            throw Error(source, "denormalizer_spec.precompiled_charsmap", kLossy);
          }
        }
        break;
      }
      default:
        break;
    }
  }
  if (model.pieces.empty())
    throw Error(source, "pieces", "there are none: is this a SentencePiece model?");
  ParseTrainerSpec(trainer, source, model);
  ParseNormalizerSpec(normalizer, source, model);
  CheckPieces(model.pieces, source, "pieces");
  return model;
}

void CheckPieces(std::span<const SentencePiece> pieces, const std::string& source,
                 const std::string& field) {
  std::unordered_set<std::string_view> seen;
  for (std::size_t id = 0; id < pieces.size(); ++id) {
    const SentencePiece& piece = pieces[id];
    const auto fail = [&](std::string_view reason) {
      throw Error(source, fmt::format("{}[{}]", field, id), reason);
    };
    if (piece.text.empty()) fail("is empty");
    if (FindInvalidUtf8(piece.text) != piece.text.size()) fail("is not UTF-8");
    if (!seen.insert(piece.text).second) fail(fmt::format("\"{}\" twice", piece.text));
    if (!std::isfinite(piece.score)) fail("its score is not finite");
  }
}

}  // namespace ternion::model
