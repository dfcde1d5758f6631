// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <charconv>
#include <memory>
#include <optional>
#include <thread>

#include "commands.h"
#include "data_folder.h"
#include "options.h"
#include "output.h"
#include "technology.h"
#include "ternion/explore/explore.h"
#include "ternion/explore/pareto.h"
#include "ternion/sim/host_model.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path grid;
  std::filesystem::path database;
  std::vector<std::filesystem::path> merged;
  std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
  std::string shard;
  std::uint32_t judged = 0;
  std::string host = "cpu";
  std::string technology = "published-7nm";
  std::string x = "token_energy";
  std::string y = "tokens_per_second";
  std::string format = "table";
  std::filesystem::path out;
  std::filesystem::path plot;
};

/// "2/8": the second of eight.
void ReadShard(const std::string& text, explore::ExploreOptions& options) {
  if (text.empty()) return;
  std::size_t number = 0, count = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, number);
  const bool slash = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
  const auto second = slash ? std::from_chars(first.ptr + 1, end, count) : first;
  if (!slash || second.ec != std::errc() || second.ptr != end || number < 1 || number > count) {
    throw CLI::ValidationError("--shard", "must be I/N with I from 1 to N, not '" + text + "'");
  }
  options.shard = number - 1;
  options.shards = count;
}

/// All that a sweep reads, before anything is written.
struct Sweep {
  explore::ExploreOptions options;
  explore::Grid grid;
  sim::HostModel host;
  energy::Technology technology;
};

Sweep ReadSweep(const Options& options) {
  Sweep sweep;
  sweep.options = {.jobs = options.jobs,
                   .memory_folders = {DataFolder("memories")},
                   .judged_candidates = options.judged};
  ReadShard(options.shard, sweep.options);
  sweep.grid = explore::LoadGrid(options.grid, {DataFolder("targets")});
  sweep.host = sim::FindHostModel(options.host, DataFolder("hosts"));
  sweep.technology = FindTechnology(options.technology);
  return sweep;
}

void RunGrid(const Sweep& sweep, explore::Results& results) {
  const explore::ExploreCount count = explore::Explore(
      sweep.grid, DataFolder("workloads"), sweep.host, sweep.technology, sweep.options, results);
  fmt::print(stderr, "{}: {} points run, {} of them impossible, {} known before\n", sweep.grid.name,
             count.run, count.invalid, count.known);
}

int Run(const Options& options) {
  const bool creates = !options.grid.empty() || !options.merged.empty();
  if (!creates && !std::filesystem::exists(options.database)) {
    throw Error(options.database.string(), "file", "not found");
  }
  RequireDistinct({options.database, options.out, options.plot});
  for (const auto& path : {options.out, options.plot}) RequireWritable(path);
  if (creates) RequireWritable(options.database);
  const explore::Figure& x = explore::FindFigure(options.x);
  const explore::Figure& y = explore::FindFigure(options.y);
  std::optional<Sweep> sweep;
  if (!options.grid.empty()) sweep = ReadSweep(options);
  explore::Results results(options.database, creates ? explore::Results::Open::kCreate
                                                     : explore::Results::Open::kExisting);
  for (const auto& path : options.merged) results.Merge(path);
  if (sweep) RunGrid(*sweep, results);
  const std::vector<explore::Row> rows = results.Rows();
  const std::vector<explore::Front> fronts = explore::Fronts(rows, x, y);
  if (!options.plot.empty()) WriteAtomically(options.plot, explore::PlotSvg(fronts, x, y));
  WriteTextOrPrint(options.out, options.format == "csv" ? explore::ToCsv(rows)
                                                        : explore::FrontTable(fronts, x, y));
  return kSuccess;
}

}  // namespace

Command ExploreCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "explore",
      "Studies over a grid of targets and workloads, kept in a SQLite file, and the best of them",
      "ternion explore examples/sweeps/edge-sizes.toml --database build/edge.sqlite");
  app->add_option("grid", options->grid, "Grid (TOML); without it only what the database holds");
  app->add_option("--database", options->database,
                  "SQLite file: created, or continued where a sweep was stopped")
      ->required();
  app->add_option("--merge", options->merged, "Add the rows of these databases first");
  app->add_option("--jobs", options->jobs, "Points at a time")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}))
      ->capture_default_str();
  app->add_option("--shard", options->shard, "I/N: only every N-th point, from the I-th on");
  app->add_option("--search", options->judged,
                  "Let the cycle model judge so many plans of each shape (default: none; the "
                  "estimate decides)")
      ->check(CLI::Range(0U, 64U));
  app->add_option("--host", options->host,
                  "Host model: a name (cpu, free-arithmetic) or a TOML file")
      ->capture_default_str();
  app->add_option("--technology", options->technology, "Energy figures: a name or a JSON file")
      ->capture_default_str();
  app->add_option("--x", options->x,
                  "Figure across: tokens_per_second, token_energy, "
                  "accelerator_token_energy, accelerator_seconds, cycles, multipliers, "
                  "on_chip_bytes, utilization")
      ->capture_default_str();
  app->add_option("--y", options->y, "Figure up")->capture_default_str();
  app->add_option("--format", options->format, "Best points as a table, or all points as CSV")
      ->check(CLI::IsMember({"table", "csv"}))
      ->capture_default_str();
  app->add_option("-o,--out", options->out, "File to write (default: standard output)");
  app->add_option("--plot", options->plot, "Write a plot (SVG) of the two figures to this file");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
