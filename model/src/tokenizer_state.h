// SPDX-License-Identifier: Apache-2.0
//
// What tokenizer.json says, in the form that encoding needs: made by tokenizer_parser.cpp, used by
// tokenizer.cpp.

#ifndef TERNION_MODEL_SRC_TOKENIZER_STATE_H_
#define TERNION_MODEL_SRC_TOKENIZER_STATE_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "split_regex.h"
#include "ternion/model/tokenizer.h"

namespace ternion::model {

/// What two neighbouring tokens become, and how early.
struct Merge {
  std::uint32_t rank = 0;
  std::int32_t result = 0;
};

/// Key of a pair of tokens in the merge table.
inline std::uint64_t PairKey(std::int32_t left, std::int32_t right) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 |
         static_cast<std::uint32_t>(right);
}

/// A token whose text is found before anything else is done.
struct AddedToken {
  std::string text;
  std::int32_t id = 0;
};

struct Tokenizer::State {
  std::string source;
  std::vector<std::string> bytes;                     ///< by id: what the token stands for
  std::unordered_map<std::string, std::int32_t> ids;  ///< BPE vocabulary, by bytes
  std::unordered_map<std::uint64_t, Merge> merges;
  std::array<std::int32_t, 256> byte_ids{};
  bool ignore_merges = false;            ///< a piece that is a token is that token
  std::vector<AddedToken> added;         ///< longest text first
  std::vector<Regex> splits;             ///< applied one after the other
  std::vector<std::int32_t> prefix_ids;  ///< special tokens before a text
  std::vector<std::int32_t> suffix_ids;  ///< and after it
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TOKENIZER_STATE_H_
