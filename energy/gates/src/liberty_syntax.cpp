// SPDX-License-Identifier: Apache-2.0

#include "liberty_syntax.h"

#include <algorithm>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

/// Liberty's own groups nest 5 deep: library, cell, pin, timing, table.
constexpr int kMaxNesting = 16;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool EndsName(char c) {
  return IsSpace(c) || c == ':' || c == '(' || c == ')' || c == '{' || c == '}' || c == ';' ||
         c == ',' || c == '"' || c == '\\';
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

class Parser {
 public:
  explicit Parser(const LibertySource& source) : source_(source), text_(source.text()) {}

  LibertyStatement Parse() {
    SkipSpace();
    if (AtEnd()) Fail("the file is empty");
    LibertyStatement top = ParseStatement(0);
    SkipSpace();
    if (!AtEnd()) Fail("text after the end of the library");
    return top;
  }

 private:
  bool AtEnd() const { return position_ == text_.size(); }
  [[noreturn]] void Fail(std::string_view reason) const { source_.Fail(position_, reason); }

  bool Skip(char c) {
    if (AtEnd() || text_[position_] != c) return false;
    ++position_;
    return true;
  }

  void SkipTo(std::string_view end, std::string_view reason) {
    const std::size_t found = text_.find(end, position_);
    if (found == std::string_view::npos) Fail(reason);
    position_ = found + end.size();
  }

  /// Spaces, line continuations and comments.
  void SkipSpace() {
    while (!AtEnd()) {
      const char c = text_[position_];
      if (IsSpace(c) || c == '\\') {
        ++position_;
      } else if (text_.compare(position_, 2, "/*") == 0) {
        position_ += 2;
        SkipTo("*/", "a comment does not end");
      } else if (text_.compare(position_, 2, "//") == 0) {
        position_ = std::min(text_.find('\n', position_), text_.size());
      } else {
        return;
      }
    }
  }

  std::string_view ParseQuoted() {
    const std::size_t begin = ++position_;
    while (true) {
      const std::size_t end = text_.find('"', position_);
      if (end == std::string_view::npos) {
        position_ = begin - 1;
        Fail("a quoted text does not end");
      }
      position_ = end + 1;
      if (text_[end - 1] != '\\' || end == begin) return text_.substr(begin, end - begin);
    }
  }

  std::string_view ParseName() {
    const std::size_t begin = position_;
    while (!AtEnd() && !EndsName(text_[position_])) ++position_;
    if (position_ == begin) Fail("expected a name");
    return text_.substr(begin, position_ - begin);
  }

  /// After the colon, up to and with the semicolon, which may be left out at the end of a line.
  std::string_view ParseValue() {
    while (!AtEnd() && (text_[position_] == ' ' || text_[position_] == '\t')) ++position_;
    std::string_view value;
    if (!AtEnd() && text_[position_] == '"') {
      value = ParseQuoted();
    } else {
      std::size_t end = std::min(text_.find_first_of(";\n}", position_), text_.size());
      const std::string_view line = text_.substr(position_, end - position_);
      end = position_ + std::min({line.find("/*"), line.find("//"), line.size()});
      value = Trim(text_.substr(position_, end - position_));
      position_ = end;
    }
    SkipSpace();
    Skip(';');
    return value;
  }

  void ParseArguments(LibertyStatement& statement) {
    while (true) {
      SkipSpace();
      if (AtEnd()) Fail("missing ')'");
      const char c = text_[position_];
      if (c == ')') break;
      if (c == ',') {
        ++position_;
      } else if (c == '"') {
        statement.arguments.push_back(ParseQuoted());
      } else {
        const std::size_t begin = position_;
        while (!AtEnd() && (text_[position_] == ':' || !EndsName(text_[position_]))) ++position_;
        if (position_ == begin) Fail("unexpected '" + std::string(1, c) + "' among arguments");
        statement.arguments.push_back(text_.substr(begin, position_ - begin));
      }
    }
    ++position_;
  }

  LibertyStatement ParseStatement(int nesting) {
    LibertyStatement statement;
    statement.offset = position_;
    statement.name = ParseName();
    SkipSpace();
    if (Skip(':')) {
      statement.arguments.push_back(ParseValue());
      return statement;
    }
    if (!Skip('(')) Fail("expected ':' or '(' after '" + std::string(statement.name) + "'");
    ParseArguments(statement);
    SkipSpace();
    if (Skip('{')) {
      statement.is_group = true;
      ParseChildren(statement, nesting + 1);
    }
    SkipSpace();
    Skip(';');
    return statement;
  }

  void ParseChildren(LibertyStatement& group, int nesting) {
    if (nesting > kMaxNesting) Fail("groups are nested too deeply");
    while (true) {
      SkipSpace();
      if (AtEnd())
        source_.Fail(group.offset, "group '" + std::string(group.name) + "' does not end");
      if (Skip('}')) return;
      if (Skip(';')) continue;
      group.children.push_back(ParseStatement(nesting));
    }
  }

  const LibertySource& source_;
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

const LibertyStatement* LibertyStatement::Find(std::string_view child) const {
  const auto found = std::find_if(children.rbegin(), children.rend(),
                                  [child](const LibertyStatement& s) { return s.name == child; });
  return found == children.rend() ? nullptr : &*found;
}

std::string_view LibertyStatement::Text(std::string_view child) const {
  const LibertyStatement* const found = Find(child);
  return found == nullptr || found->arguments.empty() ? std::string_view() : found->arguments[0];
}

void LibertySource::Fail(std::size_t offset, std::string_view reason) const {
  const std::string_view before = text_.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  throw Error(name_, "line " + std::to_string(line), reason);
}

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  bool is_inside = false;
  for (const char c : text) {
    const bool separates = IsSpace(c) || c == '\\' || c == ',';
    if (!separates && !is_inside) words.emplace_back();
    if (!separates) words.back() += c;
    is_inside = !separates;
  }
  return words;
}

std::string CleanText(std::string_view text) {
  std::string clean;
  bool is_gap = false;
  for (const char c : text) {
    if (IsSpace(c) || c == '\\') {
      is_gap = !clean.empty();
      continue;
    }
    if (is_gap) clean += ' ';
    is_gap = false;
    clean += c;
  }
  return clean;
}

LibertyStatement ParseLibertySyntax(const LibertySource& source) { return Parser(source).Parse(); }

}  // namespace ternion::gates
