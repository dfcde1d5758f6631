// SPDX-License-Identifier: Apache-2.0
//
// A compiled PCRE2 pattern, in UTF-8 and Unicode property mode.

#ifndef TERNION_MODEL_SRC_SPLIT_REGEX_H_
#define TERNION_MODEL_SRC_SPLIT_REGEX_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace ternion::model {

class Regex {
 public:
  /// Throws Error(source, field, ...) when the pattern does not compile.
  Regex(std::string_view pattern, const std::string& source, const std::string& field);

  /// Cuts `text` into its matches and what lies between them, in order, nothing dropped ("Isolated"
  /// behaviour of Hugging Face tokenizers). `text` must be valid UTF-8.
  /// Throws Error when PCRE2 gives up (its match limit).
  std::vector<std::string_view> Split(std::string_view text) const;

 private:
  struct FreeCode {
    void operator()(pcre2_real_code_8* code) const;
  };
  std::unique_ptr<pcre2_real_code_8, FreeCode> code_;
  std::string source_;
  std::string field_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_SPLIT_REGEX_H_
