// SPDX-License-Identifier: Apache-2.0
//
// Writes the reports of the example record in every format, for checks by other programs.
// Usage: write_example_reports ENERGY_FOLDER OUT_FOLDER

#include <filesystem>
#include <iostream>

#include "example_record.h"
#include "ternion/energy/published_comparison.h"
#include "ternion/energy/report.h"
#include "ternion/util/files.h"

int main(int argc, char** argv) {
  using namespace ternion;
  if (argc != 3) return 2;
  try {
    const std::filesystem::path energy_folder = argv[1];
    const std::filesystem::path out = argv[2];
    for (const char* name : {"published-7nm", "published-45nm", "unit"}) {
      const energy::Technology technology =
          energy::LoadTechnology(energy_folder / "tech" / (std::string(name) + ".json"));
      const energy::EnergyReport report = energy::Estimate(energy::ExampleRecord(), technology);
      WriteAtomically(out / (std::string(name) + ".report.json"), energy::ToJson(report));
      WriteAtomically(out / (std::string(name) + ".report.html"), energy::ToHtml(report));
      WriteAtomically(out / (std::string(name) + ".report.csv"), energy::ToCsv(report));
      WriteAtomically(out / (std::string(name) + ".report.txt"), energy::ToTable(report));
    }
    const auto rows = energy::PublishedComparison(energy_folder);
    WriteAtomically(out / "published.html", energy::ToHtml(rows));
    WriteAtomically(out / "published.txt", energy::ToTable(rows));
    sim::SaveRunRecord(energy::ExampleRecord(), out / "run.json");
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
  return 0;
}
