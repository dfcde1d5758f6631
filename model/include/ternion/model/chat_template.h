// SPDX-License-Identifier: Apache-2.0
//
// How a conversation becomes one text. Checkpoints carry this as a Jinja program; the one of
// microsoft/bitnet-b1.58-2B-4T is implemented, and any other is refused (docs/tokenizers.md).

#ifndef TERNION_MODEL_CHAT_TEMPLATE_H_
#define TERNION_MODEL_CHAT_TEMPLATE_H_

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace ternion::model {

struct ChatMessage {
  std::string role;  ///< "system", "user" or "assistant"
  std::string content;
};

/// The special token that ends a turn, and at which a reply is over.
inline constexpr std::string_view kEndOfTurn = "<|eot_id|>";

/// "User: Hello<|eot_id|>Assistant: ": each message, its content without spaces around it, and the
/// beginning of the reply. Special tokens that are written out in a content count as such.
/// Throws Error for no messages or another role.
std::string RenderChat(std::span<const ChatMessage> messages);

/// Throws Error(source, "chat_template", ...) when `jinja` is not a template that RenderChat
/// implements. Spaces inside tags and the kind of quotes do not matter.
void RequireKnownChatTemplate(std::string_view jinja, const std::string& source);

/// Looks for the template of a checkpoint (chat_template.jinja or tokenizer_config.json of a
/// folder, or the metadata of a GGUF file) and requires it to be known. Throws Error, also when
/// there is none.
void RequireKnownChatTemplate(const std::filesystem::path& model);

}  // namespace ternion::model

#endif  // TERNION_MODEL_CHAT_TEMPLATE_H_
