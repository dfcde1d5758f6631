// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/ladder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "ternion/util/error.h"

namespace ternion::energy {
namespace {

constexpr std::string_view kRecord = R"({
 "schema": "ternion.energy-ladder/1",
 "tools": {"yosys": "0.23"},
 "conditions": {"streams": 512},
 "blocks": [], "sweeps": [],
 "headline": [{"id": "ratio", "label": "FP16 over ternary", "value": 61.25, "unit": "x",
               "kind": "measured"}],
 "sections": [{"id": "column", "title": "Columns", "text": ["All <of> them."],
  "tables": [{"id": "columns", "title": "Energy", "note": "",
    "columns": [{"name": "block", "unit": "", "kind": ""},
                {"name": "prefill", "unit": "fJ", "kind": "measured"},
                {"name": "lanes", "unit": "", "kind": ""}],
    "rows": [["dadda, 64", "12.5", 64], ["tree", "42.0", 64]]}],
  "bars": [{"id": "split", "title": "Split", "unit": "fJ", "note": "", "parts": ["logic", "clock"],
            "rows": [{"name": "dadda", "values": [10, 2.5]}, {"name": "tree", "values": [40, 2]}]}]}]
})";

std::string Replaced(std::string_view from, std::string_view to) {
  std::string text(kRecord);
  return text.replace(text.find(from), from.size(), to);
}

std::string MessageFor(const std::string& text) {
  try {
    (void)ParseLadder(text, "ladder.json");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Ladder, IsRead) {
  const Ladder ladder = ParseLadder(kRecord, "ladder.json");
  ASSERT_EQ(ladder.headline.size(), 1U);
  EXPECT_EQ(ladder.headline[0].value, 61.25);
  EXPECT_EQ(ladder.headline[0].kind, Kind::kMeasured);
  ASSERT_EQ(ladder.sections.size(), 1U);
  EXPECT_EQ(ladder.sections[0].tables[0].rows[0][2], "64");
  EXPECT_EQ(ladder.sections[0].bars[0].rows[1].second[0], 40);
  EXPECT_EQ(ladder.conditions.size(), 2U);
}

TEST(Ladder, MistakesAreNamed) {
  const auto has = [](const std::string& message, const char* what) {
    EXPECT_NE(message.find(what), std::string::npos) << message;
  };
  has(MessageFor(Replaced("ladder/1", "ladder/9")), "ladder.json: schema: unknown schema");
  has(MessageFor(Replaced("61.25", "\"much\"")), "headline[0].value: must be a number");
  has(MessageFor(Replaced("\"kind\": \"measured\"}],\n \"sections\"",
                          "\"kind\": \"guessed\"}],\n \"sections\"")),
      "headline[0].kind: must be published");
  has(MessageFor(Replaced("[\"dadda, 64\", \"12.5\", 64]", "[\"dadda, 64\", \"12.5\"]")),
      "sections[0].tables[0].rows: every row must have a cell per column");
  has(MessageFor(Replaced("[10, 2.5]", "[10]")), "rows[0].values: must have a value per part");
  has(MessageFor(Replaced("[10, 2.5]", "[10, -1]")), "rows[0].values: must be finite");
  has(MessageFor(Replaced("\"note\": \"\",\n", "\"notes\": \"\",\n")), "note: missing field");
}

TEST(Ladder, EveryFormatShowsTheFigures) {
  const Ladder ladder = ParseLadder(kRecord, "ladder.json");
  const std::string table = ToTable(ladder);
  EXPECT_NE(table.find("61.2x"), std::string::npos) << table;
  EXPECT_NE(table.find("prefill (fJ, measured)"), std::string::npos);
  EXPECT_NE(ToCsv(ladder).find("column,columns,\"dadda, 64 / 64\",prefill,fJ,measured,12.5\r\n"),
            std::string::npos)
      << ToCsv(ladder);
  const auto json = nlohmann::json::parse(ToJson(ladder));
  EXPECT_EQ(json["schema"], "ternion.energy-ladder-report/1");
  EXPECT_EQ(json["sections"][0]["tables"][0]["rows"][1][1], "42.0");
  const std::string html = ToHtml(ladder);
  EXPECT_NE(html.find("All &lt;of&gt; them."), std::string::npos);
  EXPECT_NE(html.find("width=\"952.38\""), std::string::npos);  // 40 of 42
  EXPECT_NE(html.find("FP16 over ternary, measured"), std::string::npos);
}

TEST(Ladder, OfTheProjectIsReadAndShown) {
  const Ladder ladder =
      LoadLadder(std::filesystem::path(TERNION_SOURCE_DIR) / "energy/ladder/ladder.json");
  EXPECT_FALSE(ladder.headline.empty());
  EXPECT_GT(ToHtml(ladder).size(), 2000U);
}

}  // namespace
}  // namespace ternion::energy
