// SPDX-License-Identifier: Apache-2.0
//
// A compiled PCRE2 pattern, in UTF-8 and Unicode property mode.

#ifndef TERNION_MODEL_SRC_SPLIT_REGEX_H_
#define TERNION_MODEL_SRC_SPLIT_REGEX_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace ternion::model {

/// What becomes of neighbouring matches (SplitDelimiterBehavior of Hugging Face tokenizers).
enum class SplitBehavior : std::uint8_t {
  kIsolated,    ///< each is a piece
  kContiguous,  ///< together they are one piece
};

class Regex {
 public:
  /// Throws Error(source, field, ...) when the pattern does not compile. \s is Unicode's
  /// White_Space, as in Oniguruma, which Hugging Face tokenizers use; PCRE2's own also holds
  /// U+180E.
  Regex(std::string_view pattern, SplitBehavior behavior, const std::string& source,
        const std::string& field);

  /// Appends to `pieces` the matches in `text` and what lies between them, in order, nothing
  /// dropped. `text` must be valid UTF-8. Throws Error when PCRE2 gives up (its match limit).
  void Split(std::string_view text, std::vector<std::string_view>& pieces) const;

 private:
  struct FreeCode {
    void operator()(pcre2_real_code_8* code) const;
  };
  std::unique_ptr<pcre2_real_code_8, FreeCode> code_;
  SplitBehavior behavior_;
  std::string source_;
  std::string field_;
};

/// A pattern that matches exactly `text`.
std::string Literal(std::string_view text);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_SPLIT_REGEX_H_
