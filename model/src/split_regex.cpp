// SPDX-License-Identifier: Apache-2.0

#include "split_regex.h"

#include <fmt/format.h>

#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "ternion/util/error.h"

namespace ternion::model {
namespace {

struct FreeMatch {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};

std::string MessageOf(int error) {
  std::array<PCRE2_UCHAR, 256> text{};
  pcre2_get_error_message(error, text.data(), text.size());
  return reinterpret_cast<const char*>(text.data());
}

}  // namespace

void Regex::FreeCode::operator()(pcre2_real_code_8* code) const { pcre2_code_free(code); }

Regex::Regex(std::string_view pattern, const std::string& source, const std::string& field)
    : source_(source), field_(field) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  // \C would let a match end inside a character.
  code_.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                            PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &offset,
                            nullptr));
  if (code_ == nullptr) {
    throw Error(source, field,
                fmt::format("invalid regular expression at {}: {}", offset, MessageOf(error)));
  }
}

std::vector<std::string_view> Regex::Split(std::string_view text) const {
  const std::unique_ptr<pcre2_match_data, FreeMatch> match(
      pcre2_match_data_create_from_pattern(code_.get(), nullptr));
  std::vector<std::string_view> pieces;
  std::size_t piece = 0;  // where the text not yet given out begins
  std::size_t from = 0;   // where the next match may begin
  while (from < text.size()) {
    // The caller validated the text; checking again at every match would be quadratic.
    const int found =
        pcre2_match(code_.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                    PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, match.get(), nullptr);
    if (found == PCRE2_ERROR_NOMATCH) break;
    if (found < 0) throw Error(source_, field_, "matching failed: " + MessageOf(found));
    const PCRE2_SIZE* range = pcre2_get_ovector_pointer(match.get());
    // \K in a lookahead can move the start behind the end or the last match.
    if (range[0] < piece || range[1] <= range[0]) {
      throw Error(source_, field_, "matches run backwards");
    }
    if (range[0] > piece) pieces.push_back(text.substr(piece, range[0] - piece));
    pieces.push_back(text.substr(range[0], range[1] - range[0]));
    piece = from = range[1];
  }
  if (piece < text.size()) pieces.push_back(text.substr(piece));
  return pieces;
}

}  // namespace ternion::model
