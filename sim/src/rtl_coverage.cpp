// SPDX-License-Identifier: Apache-2.0

#include "rtl_coverage.h"

#if VM_COVERAGE

#include <fmt/format.h>
#include <unistd.h>
#include <verilated_cov.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace ternion::sim {
namespace {

/// The counters of all models of this process: design, point (that is what stands between the
/// quotes of a line "C 'point' count"), count.
class ProcessCoverage {
 public:
  explicit ProcessCoverage(std::filesystem::path folder) : folder_(std::move(folder)) {}

  ~ProcessCoverage() {
    for (const auto& [design, counts] : designs_) {
      std::ofstream out(FileOf(design));
      out << "# SystemC::Coverage-3\n";
      for (const auto& [point, count] : counts) out << "C '" << point << "' " << count << '\n';
    }
  }
  ProcessCoverage(const ProcessCoverage&) = delete;
  ProcessCoverage& operator=(const ProcessCoverage&) = delete;

  void Add(const std::string& design, VerilatedContext& context) {
    const std::lock_guard lock(mutex_);
    const std::filesystem::path one_model = FileOf(design).replace_extension("part");
    context.coveragep()->write(one_model.c_str());
    {
      auto& counts = designs_[design];
      std::ifstream in(one_model);
      for (std::string line; std::getline(in, line);) {
        const std::size_t end = line.rfind('\'');
        if (!line.starts_with("C '") || end < 3) continue;
        counts[line.substr(3, end - 3)] += std::stoull(line.substr(end + 1));
      }
    }
    std::filesystem::remove(one_model);
  }

 private:
  std::filesystem::path FileOf(const std::string& design) const {
    return folder_ / fmt::format("{}.{}.dat", design, getpid());
  }

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<std::string, std::unordered_map<std::string, std::uint64_t>> designs_;
};

}  // namespace

void CollectCoverage(const std::string& design, VerilatedContext& context) {
  static const char* const folder = std::getenv("TERNION_COVERAGE_FOLDER");
  if (folder == nullptr) return;
  static ProcessCoverage process(folder);
  process.Add(design, context);
}

}  // namespace ternion::sim

#else

namespace ternion::sim {

void CollectCoverage(const std::string&, VerilatedContext&) {}

}  // namespace ternion::sim

#endif
