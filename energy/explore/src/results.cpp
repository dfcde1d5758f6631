// SPDX-License-Identifier: Apache-2.0

#include "ternion/explore/results.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>

#include "ternion/util/error.h"

namespace ternion::explore {
namespace {

constexpr int kVersion = 2;  // PRAGMA user_version
constexpr int kBusyMilliseconds = 60'000;

constexpr const char* kCreate =
    "CREATE TABLE points ("
    "key TEXT PRIMARY KEY, conditions TEXT NOT NULL, grid TEXT NOT NULL, target TEXT NOT NULL, "
    "settings TEXT NOT NULL, "
    "workload TEXT NOT NULL, phase TEXT NOT NULL, tokens INTEGER NOT NULL, "
    "batch INTEGER NOT NULL, context INTEGER NOT NULL, multipliers INTEGER NOT NULL, "
    "on_chip_bytes INTEGER NOT NULL, reason TEXT NOT NULL, cycles INTEGER, "
    "accelerator_seconds REAL, host_seconds REAL, tokens_per_second REAL, "
    "accelerator_token_pj REAL, token_pj REAL, utilization REAL) WITHOUT ROWID";
constexpr const char* kInsert =
    "INSERT OR REPLACE INTO points VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char* kSelect = "SELECT * FROM points ORDER BY key";

/// A prepared statement.
class Statement {
 public:
  Statement(sqlite3* database, const char* text) {
    if (sqlite3_prepare_v2(database, text, -1, &statement_, nullptr) != SQLITE_OK) {
      statement_ = nullptr;
    }
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool good() const { return statement_ != nullptr; }
  void Bind(std::string_view text) {
    sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  }
  void Bind(std::int64_t value) { sqlite3_bind_int64(statement_, ++bound_, value); }
  void Bind(double value) { sqlite3_bind_double(statement_, ++bound_, value); }
  void BindNull() { sqlite3_bind_null(statement_, ++bound_); }
  /// SQLITE_ROW, SQLITE_DONE or an error.
  int Step() {
    read_ = 0;
    return sqlite3_step(statement_);
  }
  std::string Text() {
    const auto* text = sqlite3_column_text(statement_, read_);
    const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(statement_, read_++));
    return text == nullptr ? "" : std::string(reinterpret_cast<const char*>(text), bytes);
  }
  std::int64_t Integer() { return sqlite3_column_int64(statement_, read_++); }
  double Real() { return sqlite3_column_double(statement_, read_++); }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
  int read_ = 0;
};

Row ReadRow(Statement& s) {
  Row row;
  for (std::string* text : {&row.key, &row.conditions, &row.grid, &row.target, &row.settings,
                            &row.workload, &row.phase}) {
    *text = s.Text();
  }
  for (std::int64_t* value :
       {&row.tokens, &row.batch, &row.context, &row.multipliers, &row.on_chip_bytes}) {
    *value = s.Integer();
  }
  row.reason = s.Text();
  row.cycles = s.Integer();
  for (double* value : {&row.accelerator_seconds, &row.host_seconds, &row.tokens_per_second,
                        &row.accelerator_token_pj, &row.token_pj, &row.utilization}) {
    *value = s.Real();
  }
  return row;
}

/// Any program may have written to the file, and tables and plots reckon with these.
void CheckFigures(const Row& row, const std::string& source) {
  const auto is_count = [](std::int64_t value) { return value >= 0; };
  const auto is_figure = [](double value) { return std::isfinite(value) && value >= 0; };
  const auto counts = {row.tokens,      row.batch,         row.context,
                       row.multipliers, row.on_chip_bytes, row.cycles};
  const auto figures = {row.accelerator_seconds,  row.host_seconds, row.tokens_per_second,
                        row.accelerator_token_pj, row.token_pj,     row.utilization};
  if (std::all_of(counts.begin(), counts.end(), is_count) &&
      std::all_of(figures.begin(), figures.end(), is_figure)) {
    return;
  }
  throw Error(source, row.key, "holds a figure that is negative or not finite");
}

}  // namespace

void Results::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

Results::Results(const std::filesystem::path& path, Open open) : source_(path.string()) {
  // As a path: SQLite gives names such as ":memory:" a meaning of their own.
  const std::string file = std::filesystem::absolute(path).string();
  const int create = open == Open::kCreate ? SQLITE_OPEN_CREATE : 0;
  sqlite3* opened = nullptr;
  const int status =
      sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | create, nullptr);
  database_.reset(opened);
  if (status != SQLITE_OK) Fail("open");
  sqlite3_busy_timeout(opened, kBusyMilliseconds);
  if (Recognize()) return;
  if (open == Open::kExisting) throw Error(source_, "tables", "not a sweep's results: empty");
  // Another process may be about to do the same, and one that is killed leaves nothing half made.
  Execute("BEGIN IMMEDIATE");
  if (!Recognize()) {
    Execute(kCreate);
    Execute(fmt::format("PRAGMA user_version = {}", kVersion).c_str());
  }
  Execute("COMMIT");
}

bool Results::Recognize() {
  Statement version(database_.get(), "PRAGMA user_version");
  if (!version.good() || version.Step() != SQLITE_ROW) Fail("version");
  const std::int64_t found = version.Integer();
  Statement tables(database_.get(), "SELECT sql FROM sqlite_master ORDER BY rowid");
  if (!tables.good()) Fail("tables");
  const int status = tables.Step();
  if (status == SQLITE_DONE && found == 0) return false;
  if (status != SQLITE_ROW && status != SQLITE_DONE) Fail("tables");
  // Any program may use the same number for its own tables.
  if (found != kVersion || status != SQLITE_ROW || tables.Text() != kCreate) {
    throw Error(source_, "version",
                fmt::format("{}: not a sweep's results of version {}", found, kVersion));
  }
  // SQLite reads on in a file that was cut or overwritten, and finds fewer rows.
  Statement check(database_.get(), "PRAGMA quick_check(1)");
  if (!check.good() || check.Step() != SQLITE_ROW) Fail("check");
  std::string found_wrong = check.Text();
  std::replace(found_wrong.begin(), found_wrong.end(), '\n', ' ');
  if (found_wrong != "ok") throw Error(source_, "damaged", found_wrong);
  return true;
}

Results::~Results() = default;

void Results::Fail(std::string_view what) const {
  throw Error(source_, what, database_ ? sqlite3_errmsg(database_.get()) : "out of memory");
}

void Results::Execute(const char* statement) {
  if (sqlite3_exec(database_.get(), statement, nullptr, nullptr, nullptr) != SQLITE_OK) {
    Fail("write");
  }
}

bool Results::Has(std::string_view key) {
  Statement found(database_.get(), "SELECT 1 FROM points WHERE key = ?");
  if (!found.good()) Fail("read");
  found.Bind(key);
  const int status = found.Step();
  if (status != SQLITE_ROW && status != SQLITE_DONE) Fail("read");
  return status == SQLITE_ROW;
}

void Results::Insert(const Row& row) {
  Statement insert(database_.get(), kInsert);
  if (!insert.good()) Fail("write");
  for (const std::string* text : {&row.key, &row.conditions, &row.grid, &row.target, &row.settings,
                                  &row.workload, &row.phase}) {
    insert.Bind(*text);
  }
  for (const std::int64_t value :
       {row.tokens, row.batch, row.context, row.multipliers, row.on_chip_bytes}) {
    insert.Bind(value);
  }
  insert.Bind(row.reason);
  if (row.valid()) {
    insert.Bind(row.cycles);
    for (const double value : {row.accelerator_seconds, row.host_seconds, row.tokens_per_second,
                               row.accelerator_token_pj, row.token_pj, row.utilization}) {
      insert.Bind(value);
    }
  } else {
    for (int i = 0; i < 7; ++i) insert.BindNull();
  }
  if (insert.Step() != SQLITE_DONE) Fail("write");
}

std::size_t Results::Merge(const std::filesystem::path& other) {
  if (!std::filesystem::exists(other)) throw Error(other.string(), "file", "not found");
  std::size_t added = 0;
  for (const Row& row : Results(other, Open::kExisting).Rows()) {
    if (Has(row.key)) continue;
    Insert(row);
    ++added;
  }
  return added;
}

std::vector<Row> Results::Rows() {
  Statement select(database_.get(), kSelect);
  if (!select.good()) Fail("read");
  std::vector<Row> rows;
  int status = select.Step();
  for (; status == SQLITE_ROW; status = select.Step()) {
    rows.push_back(ReadRow(select));
    CheckFigures(rows.back(), source_);
  }
  if (status != SQLITE_DONE) Fail("read");
  return rows;
}

}  // namespace ternion::explore
