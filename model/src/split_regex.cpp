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

/// \s and \S as Unicode properties; both stand inside and outside of character classes.
std::string WithUnicodeSpaces(std::string_view pattern) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    result.push_back(pattern[i]);
    if (pattern[i] != '\\' || i + 1 == pattern.size()) continue;
    const char escaped = pattern[++i];
    if (escaped == 's') {
      result += "p{White_Space}";
    } else if (escaped == 'S') {
      result += "P{White_Space}";
    } else {
      result.push_back(escaped);
    }
  }
  return result;
}

}  // namespace

void Regex::FreeCode::operator()(pcre2_real_code_8* code) const { pcre2_code_free(code); }

Regex::Regex(std::string_view pattern, SplitBehavior behavior, const std::string& source,
             const std::string& field)
    : behavior_(behavior), source_(source), field_(field) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  const std::string own = WithUnicodeSpaces(pattern);
  // \C would let a match end inside a character.
  code_.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(own.data()), own.size(),
                            PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &offset,
                            nullptr));
  if (code_ == nullptr) {
    throw Error(
        source, field,
        fmt::format("invalid regular expression \"{}\" at {}: {}", own, offset, MessageOf(error)));
  }
  // Where this fails (no memory that may be executed), pcre2_match interprets: slower, no other
  // result.
  (void)pcre2_jit_compile(code_.get(), PCRE2_JIT_COMPLETE);
}

void Regex::Split(std::string_view text, std::vector<std::string_view>& pieces) const {
  const std::unique_ptr<pcre2_match_data, FreeMatch> match(
      pcre2_match_data_create_from_pattern(code_.get(), nullptr));
  const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
  std::size_t piece = 0;        // where the text not yet given out begins
  bool last_was_match = false;  // of the piece given out last
  // The caller validated the text; checking again at every match would be quadratic.
  constexpr std::uint32_t kOptions = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
  while (piece < text.size()) {
    int found =
        pcre2_match(code_.get(), subject, text.size(), piece, kOptions, match.get(), nullptr);
    if (found == PCRE2_ERROR_JIT_STACKLIMIT) {
      found = pcre2_match(code_.get(), subject, text.size(), piece, kOptions | PCRE2_NO_JIT,
                          match.get(), nullptr);
    }
    if (found == PCRE2_ERROR_NOMATCH) break;
    if (found < 0) throw Error(source_, field_, "matching failed: " + MessageOf(found));
    const PCRE2_SIZE* range = pcre2_get_ovector_pointer(match.get());
    // \K in a lookahead can move the start behind the end or the last match.
    if (range[0] < piece || range[1] <= range[0]) {
      throw Error(source_, field_, "matches run backwards");
    }
    if (range[0] > piece) {
      pieces.push_back(text.substr(piece, range[0] - piece));
      last_was_match = false;
    }
    if (behavior_ == SplitBehavior::kContiguous && last_was_match) {
      const auto begin = static_cast<std::size_t>(pieces.back().data() - text.data());
      pieces.back() = text.substr(begin, range[1] - begin);
    } else {
      pieces.push_back(text.substr(range[0], range[1] - range[0]));
    }
    last_was_match = true;
    piece = range[1];
  }
  if (piece < text.size()) pieces.push_back(text.substr(piece));
}

std::string Literal(std::string_view text) {
  std::string pattern;
  for (const char character : text) {
    const bool plain =
        (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
        (character >= '0' && character <= '9') || static_cast<unsigned char>(character) >= 0x80;
    if (!plain) pattern.push_back('\\');
    pattern.push_back(character);
  }
  return pattern;
}

}  // namespace ternion::model
