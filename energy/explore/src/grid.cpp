// SPDX-License-Identifier: Apache-2.0

#include "ternion/explore/grid.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <string_view>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::explore {
namespace {

constexpr std::int64_t kMostTokens = std::int64_t{1} << 20;

struct Axis {
  std::string table;
  std::string key;
  std::vector<std::int64_t> values;
};

class Reader {
 public:
  Reader(const toml::table& root, std::string source) : root_(root), source_(std::move(source)) {}

  Grid Read(const std::vector<std::filesystem::path>& target_folders) const {
    RefuseUnknown(root_, "", {"name", "target", "workloads", "pass", "vary"});
    Grid grid;
    grid.name = Text(root_, "", "name");
    grid.base = Text(root_, "", "target");
    grid.workloads = Workloads();
    grid.passes = Passes();
    ReadTargets(target_folders, grid);
    return grid;
  }

 private:
  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  void RefuseUnknown(const toml::table& table, const std::string& prefix,
                     const std::vector<std::string_view>& known) const {
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
        Fail(prefix + std::string(key.str()), "unknown key");
      }
    }
  }

  std::string Text(const toml::table& table, const std::string& prefix,
                   std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) Fail(prefix + std::string(key), "missing");
    if (!node->is_string() || node->as_string()->get().empty()) {
      Fail(prefix + std::string(key), "must be a text");
    }
    return node->as_string()->get();
  }

  std::uint32_t Number(const toml::table& table, const std::string& prefix, std::string_view key,
                       std::uint32_t otherwise) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return otherwise;
    const bool good = node->is_integer() && node->as_integer()->get() >= 1 &&
                      node->as_integer()->get() <= kMostTokens;
    if (!good) {
      Fail(prefix + std::string(key), fmt::format("must be an integer of 1 to {}", kMostTokens));
    }
    return static_cast<std::uint32_t>(node->as_integer()->get());
  }

  std::vector<std::string> Workloads() const {
    const toml::node* node = root_.get("workloads");
    if (node == nullptr) Fail("workloads", "missing");
    std::vector<std::string> names;
    if (node->is_array()) {
      for (const toml::node& name : *node->as_array()) {
        if (!name.is_string()) Fail("workloads", "must be a list of texts");
        names.push_back(name.as_string()->get());
      }
    }
    if (names.empty()) Fail("workloads", "must be a list of texts, one at least");
    return names;
  }

  std::vector<sim::ModelPass> Passes() const {
    const toml::node* node = root_.get("pass");
    if (node == nullptr || !node->is_array_of_tables()) Fail("pass", "must be [[pass]] tables");
    std::vector<sim::ModelPass> passes;
    for (const toml::node& element : *node->as_array()) {
      const std::string prefix = fmt::format("pass[{}].", passes.size());
      const toml::table& table = *element.as_table();
      RefuseUnknown(table, prefix, {"phase", "tokens", "batch", "context"});
      const std::string phase = Text(table, prefix, "phase");
      const std::uint32_t batch = Number(table, prefix, "batch", 1);
      if (phase == "prefill") {
        if (table.contains("context")) Fail(prefix + "context", "is for decode");
        passes.push_back(sim::PrefillPass(Number(table, prefix, "tokens", 512), batch));
      } else if (phase == "decode") {
        if (table.contains("tokens")) Fail(prefix + "tokens", "is for prefill");
        passes.push_back(sim::DecodePass(batch, Number(table, prefix, "context", 512)));
      } else {
        Fail(prefix + "phase", fmt::format("\"{}\" is not prefill or decode", phase));
      }
    }
    if (passes.empty()) Fail("pass", "must be [[pass]] tables, one at least");
    return passes;
  }

  std::vector<Axis> Axes() const {
    std::vector<Axis> axes;
    const toml::node* vary = root_.get("vary");
    if (vary == nullptr) return axes;
    if (!vary->is_table()) Fail("vary", "must be a table of tables");
    for (const auto& [table, keys] : *vary->as_table()) {
      if (!keys.is_table()) Fail("vary." + std::string(table.str()), "must be a table");
      for (const auto& [key, values] : *keys.as_table()) {
        Axis axis{std::string(table.str()), std::string(key.str()), {}};
        const std::string field = fmt::format("vary.{}.{}", axis.table, axis.key);
        if (values.is_array()) {
          for (const toml::node& value : *values.as_array()) {
            if (!value.is_integer()) Fail(field, "must be a list of integers");
            axis.values.push_back(value.as_integer()->get());
          }
        }
        if (axis.values.empty()) Fail(field, "must be a list of integers, one at least");
        axes.push_back(std::move(axis));
      }
    }
    return axes;
  }

  void ReadTargets(const std::vector<std::filesystem::path>& folders, Grid& grid) const {
    const std::filesystem::path path = compiler::FindTargetFile(grid.base, folders);
    const std::string text = ReadText(path);
    const compiler::Target plain = compiler::ParseTarget(text, path.string());
    grid.dram = plain.dram;
    const std::vector<Axis> axes = Axes();
    const toml::table base = toml::parse(text);
    for (const Axis& axis : axes) RequireKey(base, axis);
    std::size_t count = 1;
    for (const Axis& axis : axes) {
      count *= axis.values.size();
      if (count > kMostTargets) Fail("vary", fmt::format("gives more than {}", kMostTargets));
    }
    for (std::size_t i = 0; i < count; ++i) {
      grid.targets.push_back(MakeTarget(base, plain, axes, i));
    }
  }

  /// A misspelt key would make every combination an impossible target.
  void RequireKey(const toml::table& base, const Axis& axis) const {
    const toml::table* table = base.get_as<toml::table>(axis.table);
    if (table == nullptr) {
      Fail(fmt::format("vary.{}", axis.table), "the target has no such table");
    }
    const toml::node* node = table->get(axis.key);
    if (node == nullptr || !node->is_integer()) {
      Fail(fmt::format("vary.{}.{}", axis.table, axis.key),
           node == nullptr ? "the target has no such key" : "is no integer in the target");
    }
  }

  /// Combination `number`, counted with the last axis fastest.
  GridTarget MakeTarget(const toml::table& base, const compiler::Target& plain,
                        const std::vector<Axis>& axes, std::size_t number) const {
    toml::table root = base;
    GridTarget made;
    std::size_t rest = number;
    for (std::size_t a = axes.size(); a-- > 0; rest /= axes[a].values.size()) {
      const Axis& axis = axes[a];
      const std::int64_t value = axis.values[rest % axis.values.size()];
      made.settings.insert(made.settings.begin(), {axis.table + "." + axis.key, value});
      root.get_as<toml::table>(axis.table)->insert_or_assign(axis.key, value);
    }
    root.insert_or_assign("name", axes.empty() ? plain.name : Name(plain.name, number));
    std::ostringstream changed;
    changed << root;
    try {
      made.target = compiler::ParseTarget(changed.str(), source_);
    } catch (const Error& error) {
      made.invalid = error.what();
    }
    return made;
  }

  static std::string Name(const std::string& base, std::size_t number) {
    return fmt::format("{}-{}", base.substr(0, 20), number);
  }

  const toml::table& root_;
  std::string source_;
};

}  // namespace

std::string GridTarget::Text() const {
  std::string text;
  for (const Setting& setting : settings) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", setting.key, setting.value);
  }
  return text;
}

Grid LoadGrid(const std::filesystem::path& path,
              const std::vector<std::filesystem::path>& target_folders) {
  const std::string source = path.string();
  const std::string text = ReadText(path);
  try {
    const toml::table root = toml::parse(text, source);
    return Reader(root, source).Read(target_folders);
  } catch (const toml::parse_error& error) {
    throw Error(source, fmt::format("line {}", error.source().begin.line), error.description());
  }
}

}  // namespace ternion::explore
