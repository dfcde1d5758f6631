// SPDX-License-Identifier: Apache-2.0
//
// Byte-level BPE against ids that Hugging Face's own tokenizers gave (tests/data/tokenizers): the
// pre-tokenizers of public checkpoints on texts of every script, among them bytes that look like
// digits once they are spelled, spaces that are none, and added tokens that overlap.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ternion/model/tokenizer.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using nlohmann::json;

json Data(const char* name) {
  return json::parse(ReadText(std::filesystem::path(TERNION_TOKENIZER_DATA) / name));
}

TEST(ByteLevelOracle, IdsAreThoseOfHuggingFace) {
  const json texts = Data("texts.json");
  const json base = json::parse(ReadText(ZooModel() / "tokenizer.json"));
  ASSERT_GE(texts.size(), 150U);
  const json kinds = Data("expected.json");
  ASSERT_EQ(kinds.size(), 5U);
  for (const json& kind : kinds) {
    SCOPED_TRACE(kind["name"].get<std::string>());
    json document = base;
    const json& changes = kind["changes"];
    document["pre_tokenizer"] = changes["pre_tokenizer"];
    document["added_tokens"] = changes.value("added_tokens", json::array());
    document["model"]["ignore_merges"] = changes.value("ignore_merges", false);
    const Tokenizer tokenizer = Tokenizer::Parse(document.dump(), "t");
    ASSERT_EQ(kind["ids"].size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string text = texts[i];
      const auto ids = tokenizer.Encode(text);
      EXPECT_EQ(json(ids), kind["ids"][i]) << "text " << i << ": " << text;
      EXPECT_EQ(tokenizer.Decode(ids), text) << i;
    }
  }
}

}  // namespace
}  // namespace ternion::model
