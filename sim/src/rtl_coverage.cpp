// SPDX-License-Identifier: Apache-2.0
//
// Built with TERNION_RTL_COVERAGE alone, in place of Verilator's verilated_cov.cpp, which takes
// longer to list the points of a model than most tests run it: it copies and compares ten strings
// for each.

#include "rtl_coverage.h"

#include <fmt/format.h>
#include <unistd.h>
#include <verilated_cov.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace {

/// One coverage point of a model. The strings are literals of the generated code.
struct Point {
  const std::uint32_t* count = nullptr;
  const char* file = "";
  int line = 0;
  int column = 0;
  const char* page = "";
  const char* comment = "";
};

}  // namespace

/// The points of the models of one context, in the order in which generated code declares them,
/// which is the same in every model of a design. Verilator's declaration makes this name a friend.
class VerilatedCovImp final : public VerilatedCovContext {
 public:
  VerilatedCovImp() = default;
  std::vector<Point> points;
};

// What generated code calls: for each point _inserti, _insertf (where the generated code is, of no
// interest) and _insertp.

VerilatedCovContext* VerilatedContext::coveragep() {
  if (!m_coveragep) m_coveragep = std::make_unique<VerilatedCovImp>();
  return static_cast<VerilatedCovContext*>(m_coveragep.get());
}

void VerilatedCovContext::_inserti(std::uint32_t* count) {
  static_cast<VerilatedCovImp*>(this)->points.push_back({.count = count});
}

void VerilatedCovContext::_insertf(const char*, int) {}

void VerilatedCovContext::_insertp(const char*, const char*, const char*, const char* file,
                                   const char*, int line, const char*, int column, const char*,
                                   const std::string&, const char*, const char* page, const char*,
                                   const char* comment, const char*, const char*) {
  Point& point = static_cast<VerilatedCovImp*>(this)->points.back();
  point.file = file;
  point.line = line;
  point.column = column;
  point.page = page;
  point.comment = comment;
}

namespace ternion::sim {
namespace {

/// The counters of all models of this process.
class ProcessCoverage {
 public:
  explicit ProcessCoverage(std::filesystem::path folder) : folder_(std::move(folder)) {}

  ~ProcessCoverage() {
    for (const auto& [design, counters] : designs_) {
      std::ofstream out(folder_ / fmt::format("{}.{}.dat", design, getpid()));
      out << "# SystemC::Coverage-3\n";
      for (std::size_t i = 0; i < counters.points.size(); ++i) {
        const Point& p = counters.points[i];
        out << fmt::format("C '\1f\2{}\1l\2{}\1n\2{}\1page\2{}\1o\2{}' {}\n", p.file, p.line,
                           p.column, p.page, p.comment, counters.sums[i]);
      }
    }
  }
  ProcessCoverage(const ProcessCoverage&) = delete;
  ProcessCoverage& operator=(const ProcessCoverage&) = delete;

  void Add(const std::string& design, const std::vector<Point>& points) {
    const std::lock_guard lock(mutex_);
    Counters& counters = designs_[design];
    if (counters.points.empty()) {
      counters.points = points;
      counters.sums.resize(points.size());
    }
    for (std::size_t i = 0; i < points.size(); ++i) counters.sums.at(i) += *points[i].count;
  }

 private:
  struct Counters {
    std::vector<Point> points;  ///< of the first model, whose own counters are gone
    std::vector<std::uint64_t> sums;
  };

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<std::string, Counters> designs_;
};

}  // namespace

void CollectCoverage(const std::string& design, VerilatedContext& context) {
  static const char* const folder = std::getenv("TERNION_COVERAGE_FOLDER");
  if (folder == nullptr) return;
  static ProcessCoverage process(folder);
  process.Add(design, static_cast<VerilatedCovImp*>(context.coveragep())->points);
}

}  // namespace ternion::sim
