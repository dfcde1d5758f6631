// SPDX-License-Identifier: Apache-2.0

#include "tokenizer_json_steps.h"

#include <fmt/format.h>

namespace ternion::model {
namespace {

using nlohmann::json;

/// The step at `field` and, when it is a Sequence, the steps in its array `list`.
template <typename Visit>
void ForEachStep(const JsonFields& document, const char* field, const char* list,
                 const Visit& visit) {
  const JsonFields step = document.Object(field);
  if (step.RequireString("type") != "Sequence") {
    visit(step, std::string(field));
    return;
  }
  const json& array = step.Require(list);
  if (!array.is_array()) step.Fail(list, "is not an array");
  for (std::size_t i = 0; i < array.size(); ++i) {
    const std::string path = fmt::format("{}.{}[{}]", field, list, i);
    visit(JsonFields(array[i], document.source(), path + "."), path);
  }
}

SplitBehavior Behavior(const JsonFields& step) {
  const std::string name = step.RequireString("behavior");
  if (name == "Isolated") return SplitBehavior::kIsolated;
  if (name == "Contiguous") return SplitBehavior::kContiguous;
  step.Fail("behavior",
            fmt::format(R"("{}" is not supported, expected "Isolated" or "Contiguous")", name));
}

void AddSplit(const JsonFields& step, const std::string& path, PreTokenizer& result) {
  RefuseTrue(step, "invert");
  const JsonFields pattern = step.Object("pattern");
  const bool literal = pattern.Find("String") != nullptr;
  const std::string text = pattern.RequireString(literal ? "String" : "Regex");
  if (text.empty()) pattern.Fail(literal ? "String" : "Regex", "is empty");
  result.Add(Regex(literal ? Literal(text) : text, Behavior(step), step.source(),
                   path + (literal ? ".pattern.String" : ".pattern.Regex")));
}

void AddStep(const JsonFields& step, const std::string& path, PreTokenizer& result) {
  const std::string type = step.RequireString("type");
  const auto add = [&](std::string_view pattern, SplitBehavior behavior) {
    result.Add(Regex(pattern, behavior, step.source(), path));
  };
  if (type == "Split") {
    AddSplit(step, path, result);
  } else if (type == "Digits") {
    add(patterns::kDigit, step.BoolOr("individual_digits", false) ? SplitBehavior::kIsolated
                                                                  : SplitBehavior::kContiguous);
  } else if (type == "Punctuation") {
    add(patterns::kPunctuation,
        step.Find("behavior") == nullptr ? SplitBehavior::kIsolated : Behavior(step));
  } else if (type == "ByteLevel") {
    if (result.spells_bytes()) step.Fail("type", "\"ByteLevel\" twice is not supported");
    RefuseTrue(step, "add_prefix_space");
    if (step.BoolOr("use_regex", true)) add(patterns::kGpt2, SplitBehavior::kIsolated);
    result.SpellBytes();
  } else {
    RefuseType(step);
  }
}

/// "single": special tokens around the one sequence "A".
void ReadTemplate(const JsonFields& step, const std::string& path, Tokenizer::State& state) {
  const json& single = step.Require("single");
  if (!single.is_array()) step.Fail("single", "is not an array");
  bool after = false;
  for (std::size_t i = 0; i < single.size(); ++i) {
    const JsonFields item(single[i], step.source(), fmt::format("{}.single[{}].", path, i));
    if (item.Find("Sequence") != nullptr) {
      if (after || item.Object("Sequence").RequireString("id") != "A") {
        item.Fail("Sequence", "not supported, expected \"A\" once");
      }
      after = true;
      continue;
    }
    const std::string name = item.Object("SpecialToken").RequireString("id");
    const JsonFields token = step.Object("special_tokens").Object(name.c_str());
    const json& ids = token.Require("ids");
    if (!ids.is_array()) token.Fail("ids", "is not an array");
    for (const json& id : ids) {
      if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= state.tokens.size()) {
        token.Fail("ids", fmt::format("{} is no token", id.dump()));
      }
      (after ? state.suffix_ids : state.prefix_ids).push_back(id.get<std::int32_t>());
    }
  }
  if (!after) step.Fail("single", "has no sequence \"A\"");
}

}  // namespace

void RefuseType(const JsonFields& step) {
  step.Fail("type", fmt::format("\"{}\" is not supported", step.RequireString("type")));
}

void RefuseTrue(const JsonFields& fields, const char* name) {
  if (fields.BoolOr(name, false)) fields.Fail(name, "true is not supported");
}

PreTokenizer ReadPreTokenizer(const JsonFields& document) {
  PreTokenizer result;
  ForEachStep(
      document, "pre_tokenizer", "pretokenizers",
      [&](const JsonFields& step, const std::string& path) { AddStep(step, path, result); });
  if (!result.spells_bytes()) document.Fail("pre_tokenizer", "has no ByteLevel step");
  return result;
}

void ReadPostProcessor(const JsonFields& document, Tokenizer::State& state) {
  if (document.Find("post_processor") == nullptr) return;
  bool found = false;
  ForEachStep(document, "post_processor", "processors",
              [&](const JsonFields& step, const std::string& path) {
                const std::string type = step.RequireString("type");
                if (type == "TemplateProcessing") {
                  if (found) step.Fail("type", "\"TemplateProcessing\" twice is not supported");
                  found = true;
                  ReadTemplate(step, path, state);
                } else if (type != "ByteLevel") {  // ByteLevel only moves offsets
                  RefuseType(step);
                }
              });
}

}  // namespace ternion::model
