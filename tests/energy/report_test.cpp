// SPDX-License-Identifier: Apache-2.0
//
// The reports: complete, escaped, the same every time.

#include "ternion/energy/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "example_record.h"
#include "ternion/energy/published_comparison.h"
#include "ternion/util/files.h"

namespace ternion::energy {
namespace {

using nlohmann::json;

const std::filesystem::path kFolder = std::filesystem::path(TERNION_SOURCE_DIR) / "energy";

EnergyReport Report(const std::string& model = "example") {
  sim::RunRecord record = ExampleRecord();
  record.model = model;
  record.checked = sim::CheckResult{2, 0};
  return Estimate(record, LoadTechnology(kFolder / "tech/published-7nm.json"));
}

/// RFC 4180, read by the book.
std::vector<std::vector<std::string>> ReadCsv(const std::string& text) {
  std::vector<std::vector<std::string>> lines(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      lines.back().back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      lines.back().emplace_back();
    } else if (!quoted && c == '\r' && text[i + 1] == '\n') {
      ++i;
      lines.push_back({""});
    } else {
      lines.back().back() += c;
    }
  }
  lines.pop_back();
  return lines;
}

TEST(ReportTest, GivesTheSameBytesEveryTime) {
  EXPECT_EQ(ToTable(Report()), ToTable(Report()));
  EXPECT_EQ(ToJson(Report()), ToJson(Report()));
  EXPECT_EQ(ToCsv(Report()), ToCsv(Report()));
  EXPECT_EQ(ToHtml(Report()), ToHtml(Report()));
}

TEST(ReportTest, TheRowsOfTheJsonAddUpToItsTotals) {
  const json report = json::parse(ToJson(Report()));
  EXPECT_EQ(report["schema"], "ternion.energy/1");
  ASSERT_EQ(report["sides"].size(), 3u);
  for (const json& side : report["sides"]) {
    std::map<std::string, double> sums;
    for (const json& row : side["rows"]) {
      sums[row["category"]] += row["energy_pj"].get<double>();
      EXPECT_EQ(row["energy_pj"].get<double>(),
                row["events"].get<double>() * row["energy_per_event_pj"].get<double>());
    }
    EXPECT_EQ(side["categories_pj"], json(sums));
    EXPECT_EQ(side["total_pj"].get<double>(),
              sums["arithmetic"] + sums["on_chip_memory"] + sums["dram"]);
  }
}

TEST(ReportTest, TheCsvHoldsEveryRowAndReadsBack) {
  const EnergyReport report = Report();
  const auto lines = ReadCsv(ToCsv(report));
  ASSERT_EQ(lines.size(), 1 + report.ternary.rows.size() + report.ternary_published.rows.size() +
                              report.fp16.rows.size());
  for (const auto& line : lines) EXPECT_EQ(line.size(), lines[0].size());
  double total = 0;
  for (const auto& line : lines) {
    if (line[0] == "fp16") total += std::stod(line[6]);
  }
  EXPECT_NEAR(total, report.fp16.total_pj, 1e-9 * report.fp16.total_pj);
  EXPECT_EQ(lines[1][2], "INT8 add per non-zero weight");
  EXPECT_NE(lines[1][11].find("arXiv:2310.11453, Table 2"), std::string::npos)
      << "a field with a comma";
}

TEST(ReportTest, TheCsvQuotesCommasQuotesAndLineBreaks) {
  Technology technology = LoadTechnology(kFolder / "tech/published-7nm.json");
  const std::string awkward = "a \"quoted\", broken\r\nsource";
  for (Constant& operation : technology.operations) operation.source = awkward;
  const auto lines = ReadCsv(ToCsv(Estimate(ExampleRecord(), technology)));
  EXPECT_EQ(lines[1][11], awkward);
  EXPECT_EQ(lines[1].size(), 13u);
}

TEST(ReportTest, TheHtmlEscapesWhatTheModelIsCalled) {
  const std::string page = ToHtml(Report("<script>alert('x')</script> & \"y\"\x01"));
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"),
            std::string::npos);
  EXPECT_EQ(page.find('\x01'), std::string::npos);
}

TEST(ReportTest, TheHtmlLoadsNothingFromOutside) {
  for (const std::string& page : {ToHtml(Report()), ToHtml(PublishedComparison(kFolder))}) {
    for (const char* outside : {"http://", "https://", "src=", "href=", "url(", "@import", "<link",
                                "<script", "<iframe"}) {
      EXPECT_EQ(page.find(outside), std::string::npos) << outside;
    }
    EXPECT_NE(page.find("prefers-color-scheme:dark"), std::string::npos);
    EXPECT_NE(page.find("name=\"viewport\""), std::string::npos);
    EXPECT_NE(page.find("<html lang=\"en\">"), std::string::npos);
  }
}

TEST(ReportTest, TheHtmlNamesEverySourceAndEverythingNotModelled) {
  const EnergyReport report = Report();
  const std::string page = ToHtml(report);
  const std::string table = ToTable(report);
  for (const std::string& effect : report.not_modelled) {
    std::string escaped = effect;
    for (std::size_t at = 0; (at = escaped.find('\'', at)) != std::string::npos;) {
      escaped.replace(at, 1, "&#39;");
    }
    EXPECT_NE(page.find(escaped), std::string::npos) << effect;
    EXPECT_NE(table.find(effect), std::string::npos) << effect;
  }
  for (const EnergyRow& row : report.ternary.rows) {
    EXPECT_NE(table.find(row.constant.source), std::string::npos) << row.item;
    EXPECT_NE(page.find(row.item), std::string::npos) << row.item;
  }
}

TEST(ReportTest, EveryBarOfTheHtmlEndsInsideItsTrack) {
  const std::string page = ToHtml(Report());
  std::size_t bars = 0;
  for (std::size_t at = page.find("<rect"); at != std::string::npos;
       at = page.find("<rect", at + 1)) {
    const auto number = [&](const std::string& key) {
      return std::stod(page.substr(page.find(key, at) + key.size()));
    };
    EXPECT_LE(number(" x=\"") + number(" width=\""), 1000.01);
    ++bars;
  }
  EXPECT_GE(bars, 3u + 3 + 3 + 10) << "energy, arithmetic and cycle bars";
}

TEST(ReportTest, AnInterpreterRunSaysThatItKnowsNoTime) {
  sim::RunRecord record = ExampleRecord();
  record.backend = "interpreter";
  for (int i = 0; i <= static_cast<int>(compiler::Counter::kStoreIdle); ++i) {
    At(record.products[0].counters, static_cast<compiler::Counter>(i)) = 0;
  }
  const EnergyReport report = Estimate(record, LoadTechnology(kFolder / "tech/published-7nm.json"));
  EXPECT_NE(ToTable(report).find("knows no time"), std::string::npos);
  EXPECT_NE(ToHtml(report).find("knows no time"), std::string::npos);
}

TEST(ReportTest, ThePublishedComparisonReadsBackFromJsonAndCsv) {
  const std::vector<ComparisonRow> rows = PublishedComparison(kFolder);
  const json parsed = json::parse(ToJson(rows));
  const auto lines = ReadCsv(ToCsv(rows));
  ASSERT_EQ(parsed["figures"].size(), rows.size());
  ASSERT_EQ(lines.size(), rows.size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(parsed["figures"][i]["reproduced"].get<double>(), rows[i].reproduced);
    EXPECT_EQ(std::stod(lines[i + 1][4]), rows[i].reproduced);
    EXPECT_EQ(lines[i + 1][9], rows[i].within ? "true" : "false");
  }
}

}  // namespace
}  // namespace ternion::energy
