// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/chat_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "strict_json.h"
#include "ternion/model/gguf_model.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "utf8.h"

namespace ternion::model {
namespace {

constexpr std::array<std::string_view, 3> kKnown = {
    // tokenizer_config.json of microsoft/bitnet-b1.58-2B-4T.
    "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = "
    "message['role'] | capitalize + ': '+ message['content'] | trim + '<|eot_id|>' %}{{ content }}"
    "{% endfor %}{% if add_generation_prompt %}{{ 'Assistant: ' }}{% endif %}",
    // The same without its variables.
    "{% for message in messages %}{{ message['role'] | capitalize + ': ' + message['content'] | "
    "trim + '<|eot_id|>' }}{% endfor %}{% if add_generation_prompt %}{{ 'Assistant: ' }}{% endif "
    "%}",
    // What bitnet.cpp puts into every GGUF file it converts (utils/convert-ms-to-gguf-bitnet.py),
    // whatever the model was trained with. For 2B4T it is wrong: read as the first one.
    R"({% for message in messages %}{% if loop.first %}{{ bos_token }}{% endif %}{% if message['role'] == 'user' %}{{ 'Human: ' + message['content'] + '\n\nBITNETAssistant: ' + eos_token }}{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token }}{% endif %}{% endfor %})",
};

/// Without what says nothing: spaces in tags but outside of strings; both quotes are '.
std::string Normalized(std::string_view jinja) {
  std::string result;
  char quote = 0;
  bool in_tag = false;
  for (std::size_t i = 0; i < jinja.size(); ++i) {
    const char c = jinja[i];
    const std::string_view two = jinja.substr(i, 2);
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (in_tag && (c == '\'' || c == '"')) {
      quote = c;
    } else if (two == "{%" || two == "{{") {
      in_tag = true;
    } else if (two == "%}" || two == "}}") {
      in_tag = false;
    } else if (in_tag && (c == ' ' || c == '\n' || c == '\t' || c == '\r')) {
      continue;
    }
    result.push_back(c == '"' ? '\'' : c);
  }
  return result;
}

/// What str.strip of Python, behind Jinja's trim, takes away.
bool IsPythonSpace(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::string_view Trimmed(std::string_view text, const std::string& field) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    char32_t character = 0;
    if (!NextCharacter(text, at, character)) {
      throw Error(field, fmt::format("byte {}", at), "is not UTF-8");
    }
    if (IsPythonSpace(character)) continue;
    begin = std::min(begin, before);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string TemplateOfFolder(const std::filesystem::path& folder, std::string& source) {
  const std::filesystem::path file = folder / "chat_template.jinja";
  source = file.string();
  if (std::filesystem::exists(file)) return ReadText(file);
  const std::filesystem::path config = folder / "tokenizer_config.json";
  source = config.string();
  if (!std::filesystem::exists(config)) {
    throw Error(folder.string(), "chat_template",
                "no tokenizer_config.json or chat_template.jinja says how this model chats");
  }
  const nlohmann::json document = ParseJson(ReadText(config), source);
  const JsonFields fields(document, source, "");
  return fields.RequireString("chat_template");
}

}  // namespace

std::string RenderChat(std::span<const ChatMessage> messages) {
  if (messages.empty()) throw Error("messages", "", "there are none");
  std::string text;
  for (const ChatMessage& message : messages) {
    if (message.role == "system") {
      text += "System: ";
    } else if (message.role == "user") {
      text += "User: ";
    } else if (message.role == "assistant") {
      text += "Assistant: ";
    } else {
      throw Error("messages", "role",
                  fmt::format(R"("{}", expected "system", "user" or "assistant")", message.role));
    }
    text.append(Trimmed(message.content, message.role + " message")).append(kEndOfTurn);
  }
  return text + "Assistant: ";
}

void RequireKnownChatTemplate(std::string_view jinja, const std::string& source) {
  const std::string wanted = Normalized(jinja);
  for (const std::string_view known : kKnown) {
    if (Normalized(known) == wanted) return;
  }
  throw Error(source, "chat_template",
              "is not the one of microsoft/bitnet-b1.58-2B-4T, and no other is implemented: "
              "write the whole text as the model expects it and give it as a plain prompt");
}

void RequireKnownChatTemplate(const std::filesystem::path& model) {
  if (!std::filesystem::is_regular_file(model)) {
    std::string source;
    const std::string jinja = TemplateOfFolder(model, source);
    RequireKnownChatTemplate(jinja, source);
    return;
  }
  const GgufVocabulary vocabulary = ReadVocabulary(OpenGguf(model).metadata);
  if (!vocabulary.chat_template) {
    throw Error(model.string(), "tokenizer.chat_template", "missing: nothing says how it chats");
  }
  RequireKnownChatTemplate(*vocabulary.chat_template, model.string());
}

}  // namespace ternion::model
