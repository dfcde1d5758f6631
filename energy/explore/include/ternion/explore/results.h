// SPDX-License-Identifier: Apache-2.0
//
// What a sweep has found so far, in a SQLite file: a row per point, each written in a transaction
// of its own, so that a sweep can be stopped at any moment and resumed.

#ifndef TERNION_EXPLORE_RESULTS_H_
#define TERNION_EXPLORE_RESULTS_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace ternion::explore {

/// One point of a grid. Figures are of the whole pass; without them (nullopt in the file: NULL)
/// there is a reason.
struct Row {
  std::string key;  ///< everything the figures depend on; unique
  /// Workload, host, technology, search and version, each with what tells it from another of that
  /// name.
  std::string conditions;
  std::string grid;      ///< name of the grid
  std::string target;    ///< base target
  std::string settings;  ///< GridTarget::Text()
  std::string workload;  ///< name
  std::string phase;     ///< "prefill" or "decode"
  std::int64_t tokens = 0;
  std::int64_t batch = 0;
  std::int64_t context = 0;
  std::int64_t multipliers = 0;  ///< lanes x columns
  std::int64_t on_chip_bytes = 0;
  std::string reason;  ///< why the point has no figures, else empty

  std::int64_t cycles = 0;          ///< of the ternary linears
  double accelerator_seconds = 0;   ///< ternary linears only
  double host_seconds = 0;          ///< everything else
  double tokens_per_second = 0;     ///< both
  double accelerator_token_pj = 0;  ///< ternary linears only
  double token_pj = 0;              ///< both
  double utilization = 0;           ///< share of the array's multiply-accumulates that were used

  bool valid() const { return reason.empty(); }
};

class Results {
 public:
  /// kCreate: a file that is not there, or is empty, becomes such a database.
  enum class Open : std::uint8_t { kCreate, kExisting };
  /// Throws Error when the file is no such database or of another version; it is then as it was.
  explicit Results(const std::filesystem::path& path, Open open = Open::kCreate);
  ~Results();
  Results(const Results&) = delete;
  Results& operator=(const Results&) = delete;

  bool Has(std::string_view key);
  /// Adds a row; one with the same key is replaced.
  void Insert(const Row& row);
  /// Adds the rows of another file that are not here yet. Returns how many.
  std::size_t Merge(const std::filesystem::path& other);
  /// All rows, in order of their keys. Throws Error when the file cannot be read, or a row holds a
  /// figure that is negative or not finite.
  std::vector<Row> Rows();

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  void Execute(const char* statement);
  /// Whether the file is such a database; false: it holds nothing. Throws Error otherwise.
  bool Recognize();
  [[noreturn]] void Fail(std::string_view what) const;

  std::string source_;
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace ternion::explore

#endif  // TERNION_EXPLORE_RESULTS_H_
