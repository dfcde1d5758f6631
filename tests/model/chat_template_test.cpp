// SPDX-License-Identifier: Apache-2.0
//
// The chat format of 2B4T: what its published template gives, and that no other is taken for it.

#include "ternion/model/chat_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr const char* kPublished =
    "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = "
    "message['role'] | capitalize + ': '+ message['content'] | trim + '<|eot_id|>' %}{{ content }}"
    "{% endfor %}{% if add_generation_prompt %}{{ 'Assistant: ' }}{% endif %}";

TEST(ChatTemplate, RendersTurnsAsPublished) {
  const std::vector<ChatMessage> messages = {{"system", "Be brief."},
                                             {"user", " Hi\n"},
                                             {"assistant", "Hello."},
                                             {"user", "\xE3\x80\x80Who are you?\xC2\xA0"}};
  EXPECT_EQ(RenderChat(messages),
            "System: Be brief.<|eot_id|>User: Hi<|eot_id|>Assistant: Hello.<|eot_id|>"
            "User: Who are you?<|eot_id|>Assistant: ");
  EXPECT_EQ(RenderChat(std::vector<ChatMessage>{{"user", "  "}}), "User: <|eot_id|>Assistant: ");
}

TEST(ChatTemplate, RefusesOtherRolesAndNoMessages) {
  EXPECT_EQ(ErrorOf([] { (void)RenderChat({}); }), "messages: there are none");
  EXPECT_THAT(ErrorOf([] {
                (void)RenderChat(std::vector<ChatMessage>{{"tool", "x"}});
              }),
              HasSubstr("role: \"tool\", expected"));
  EXPECT_EQ(ErrorOf([] {
              (void)RenderChat(std::vector<ChatMessage>{{"user", "ab\xFF"}});
            }),
            "user message: byte 2: is not UTF-8");
}

TEST(ChatTemplate, SpacesInTagsAndQuotesDoNotMatter) {
  std::string other = kPublished;
  EXPECT_NO_THROW(RequireKnownChatTemplate(other, "s"));
  for (std::size_t at = other.find("': '+"); at != std::string::npos;
       at = other.find("': '+", at)) {
    other.replace(at, 5, "\": \" + ");
  }
  EXPECT_NO_THROW(RequireKnownChatTemplate(other, "s"));
}

TEST(ChatTemplate, AnyOtherTemplateIsRefused) {
  const auto refused = [](const std::string& jinja) {
    EXPECT_THAT(ErrorOf([&] { RequireKnownChatTemplate(jinja, "s"); }),
                StartsWith("s: chat_template: is not the one of microsoft/bitnet-b1.58-2B-4T"))
        << jinja;
  };
  refused("");
  std::string changed = kPublished;
  refused(changed + "\n");  // a space between tags is text
  changed.replace(changed.find("': '+"), 5, "':  '+");
  refused(changed);
  changed = kPublished;
  changed.replace(changed.find("capitalize"), 10, "upper");
  refused(changed);
}

TEST(ChatTemplate, IsFoundBesideTheModel) {
  const TemporaryFolder folder;
  EXPECT_THAT(ErrorOf([&] { RequireKnownChatTemplate(folder.path()); }),
              HasSubstr("no tokenizer_config.json or chat_template.jinja"));
  const nlohmann::json config = {{"chat_template", kPublished}, {"add_bos_token", true}};
  WriteAtomically(folder.path() / "tokenizer_config.json", std::string_view(config.dump()));
  EXPECT_NO_THROW(RequireKnownChatTemplate(folder.path()));
  WriteAtomically(folder.path() / "chat_template.jinja", std::string_view("{{ messages }}"));
  EXPECT_THAT(ErrorOf([&] { RequireKnownChatTemplate(folder.path()); }),
              HasSubstr("chat_template.jinja: chat_template: is not the one"));
}

}  // namespace
}  // namespace ternion::model
