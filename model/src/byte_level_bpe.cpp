// SPDX-License-Identifier: Apache-2.0

#include "byte_level_bpe.h"

#include <fmt/format.h>

#include <span>

#include "byte_alphabet.h"
#include "ternion/util/error.h"

namespace ternion::model {

bool ByteLevelBpe::AddToken(std::string bytes, std::int32_t id) {
  return ids_.emplace(std::move(bytes), id).second;
}

std::int32_t ByteLevelBpe::Find(std::string_view bytes) const {
  const auto at = ids_.find(bytes);
  return at == ids_.end() ? -1 : at->second;
}

void ByteLevelBpe::RequireBytes(const std::string& source, const std::string& field) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char text = static_cast<char>(byte);
    byte_ids_[byte] = Find({&text, 1});
    const bool in_utf8 = byte != 0xC0 && byte != 0xC1 && byte < 0xF5;
    if (in_utf8 && byte_ids_[byte] < 0) {
      throw Error(source, field, fmt::format("no token for byte {}", byte));
    }
  }
}

void ByteLevelBpe::Encode(std::string_view text, std::vector<std::int32_t>& ids) const {
  for (const std::string_view piece : pre_tokenizer.Split(text)) {
    if (ignore_merges) {
      const std::int32_t whole = Find(piece);
      if (whole >= 0) {
        ids.push_back(whole);
        continue;
      }
    }
    const std::size_t begin = ids.size();
    for (const char byte : piece) ids.push_back(byte_ids_[static_cast<unsigned char>(byte)]);
    ids.resize(begin + merges.Apply(std::span(ids).subspan(begin)));
  }
}

void AddMerge(ByteLevelBpe& bpe, std::size_t rank, std::string_view left, std::string_view right,
              const std::string& source, const char* list) {
  // There are hundreds of thousands of merges: nothing is put in words before one is wrong.
  const auto field = [&] { return fmt::format("{}[{}]", list, rank); };
  std::string bytes;
  const auto append = [&](std::string_view spelling) {
    if (!AppendBytes(spelling, bytes)) (void)BytesOfSpelling(spelling, source, field());
  };
  const auto require = [&](std::int32_t id, std::string_view spelling) {
    if (id >= 0) return;
    throw Error(source, field(), fmt::format("\"{}\" is not in the vocabulary", spelling));
  };
  append(left);
  const std::size_t middle = bytes.size();
  append(right);
  const std::int32_t left_id = bpe.Find(std::string_view(bytes).substr(0, middle));
  const std::int32_t right_id = bpe.Find(std::string_view(bytes).substr(middle));
  const std::int32_t result = bpe.Find(bytes);
  require(left_id, left);
  require(right_id, right);
  if (result < 0) require(result, fmt::format("{}{}", left, right));
  if (!bpe.merges.Insert(left_id, right_id, {static_cast<std::uint32_t>(rank), result})) {
    throw Error(source, field(), fmt::format("\"{} {}\" appears twice", left, right));
  }
}

}  // namespace ternion::model
