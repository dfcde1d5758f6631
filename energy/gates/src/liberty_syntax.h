// SPDX-License-Identifier: Apache-2.0
//
// Liberty text as a tree of statements, before any of it is given a meaning.

#ifndef TERNION_GATES_LIBERTY_SYNTAX_H_
#define TERNION_GATES_LIBERTY_SYNTAX_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::gates {

/// `name : value ;`, `name (arguments) ;` or `name (arguments) { children }`. All text is that of
/// the source, quotes removed.
struct LibertyStatement {
  std::string_view name;
  std::size_t offset = 0;  ///< in the source, for errors
  bool is_group = false;
  std::vector<std::string_view> arguments;  ///< the value of `name : value`
  std::vector<LibertyStatement> children;

  /// The last statement of this name; nullptr when there is none.
  const LibertyStatement* Find(std::string_view child) const;
  /// Its first argument; empty when there is none.
  std::string_view Text(std::string_view child) const;
};

/// A source and where errors in it point to.
class LibertySource {
 public:
  LibertySource(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

  std::string_view text() const { return text_; }
  const std::string& name() const { return name_; }
  /// Throws Error naming the source and the line of `offset`.
  [[noreturn]] void Fail(std::size_t offset, std::string_view reason) const;

 private:
  std::string_view text_;
  std::string name_;
};

/// The one statement the text consists of. Its views point into the source's text. Throws Error.
LibertyStatement ParseLibertySyntax(const LibertySource& source);

/// One line: runs of spaces, ends of lines and their backslashes as one space, none at the ends.
std::string CleanText(std::string_view text);
/// What spaces and commas separate.
std::vector<std::string> SplitWords(std::string_view text);

}  // namespace ternion::gates

#endif  // TERNION_GATES_LIBERTY_SYNTAX_H_
