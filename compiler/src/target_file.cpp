// SPDX-License-Identifier: Apache-2.0
//
// Reads and checks a hardware target's TOML file. docs/targets.md lists the rules;
// scripts/target_parameters applies the same ones.

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "ternion/compiler/target.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

/// With which memory a key stands in the file.
enum class When : std::uint8_t { kAlways, kFixedTiming, kDram };

struct Key {
  const char* table;
  const char* key;
  std::uint32_t Target::*field;
  std::uint32_t least;
  std::uint32_t most;
  When when = When::kAlways;
};

constexpr std::array<Key, 20> kKeys = {{
    {"array", "lanes", &Target::lanes, 2, 256},
    {"array", "columns", &Target::columns, 1, 256},
    {"array", "unpack_columns", &Target::unpack_columns, 1, 256},
    {"memory_bus", "data_bits", &Target::data_bits, 64, 1024},
    {"memory_bus", "max_burst_beats", &Target::max_burst_beats, 1, 256},
    {"memory_bus", "read_fifo_beats", &Target::read_fifo_beats, 2, 4096},
    {"buffers", "weight_tiles", &Target::weight_tiles, 1, 65536},
    {"buffers", "activation_vectors", &Target::activation_vectors, 1, 65536},
    {"buffers", "accumulator_words", &Target::accumulator_words, 1, 65536},
    {"buffers", "start_words", &Target::start_words, 1, 65536},
    {"output", "float_lanes", &Target::float_lanes, 0, 256},
    {"output", "scale_words", &Target::scale_words, 0, 65536},
    {"clock", "frequency_mhz", &Target::frequency_mhz, 1, 10000},
    {"memory", "bytes_per_cycle", &Target::bytes_per_cycle, 1, 128, When::kFixedTiming},
    {"memory", "read_latency_cycles", &Target::read_latency_cycles, 1, 100000, When::kFixedTiming},
    {"memory", "write_latency_cycles", &Target::write_latency_cycles, 1, 100000,
     When::kFixedTiming},
    {"memory", "channels", &Target::dram_channels, 1, 64, When::kDram},
    {"memory", "planned_bytes_per_cycle", &Target::bytes_per_cycle, 1, 128, When::kDram},
    {"memory", "planned_read_latency_cycles", &Target::read_latency_cycles, 1, 100000, When::kDram},
    {"memory", "planned_write_latency_cycles", &Target::write_latency_cycles, 1, 100000,
     When::kDram},
}};

constexpr std::array<const char*, 6> kTables = {"array",  "memory_bus", "buffers",
                                                "output", "clock",      "memory"};
/// May be left out: its keys are 0 then.
constexpr std::string_view kOptionalTable = "output";

/// Keys that are no integers.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTextKeys = {
    {{"array", "column"}, {"memory", "dram"}}};

bool IsKey(std::string_view table, std::string_view key) {
  const auto is_number = [&](const Key& k) { return table == k.table && key == k.key; };
  return std::any_of(kKeys.begin(), kKeys.end(), is_number) ||
         std::find(kTextKeys.begin(), kTextKeys.end(), std::pair(table, key)) != kTextKeys.end();
}

/// A target's name goes into program images, records and file names.
constexpr std::size_t kLongestName = 31;

bool IsPowerOfTwo(std::uint32_t value) { return value != 0 && (value & (value - 1)) == 0; }

class Reader {
 public:
  Reader(const toml::table& root, std::string source) : root_(root), source_(std::move(source)) {}

  Target Read() {
    RefuseUnknown();
    Target target;
    target.name = ReadName(root_.get("name"), "name");
    target.dram = ReadDram();
    const When without = target.dram.empty() ? When::kDram : When::kFixedTiming;
    for (const Key& key : kKeys) {
      if (key.when == without) {
        RefuseKey(key);
      } else {
        target.*key.field = ReadInteger(key);
      }
    }
    target.column = ReadColumnForm();
    CheckRules(target);
    return target;
  }

 private:
  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  void RefuseUnknown() const {
    for (const auto& [name, node] : root_) {
      if (name.str() == "name") continue;
      if (std::find(kTables.begin(), kTables.end(), name.str()) == kTables.end()) {
        Fail(name.str(), node.is_table() ? "unknown table" : "unknown key");
      }
      if (!node.is_table()) Fail(name.str(), "must be a table");
      for (const auto& [key, unused] : *node.as_table()) {
        if (!IsKey(name.str(), key.str())) {
          Fail(fmt::format("{}.{}", name.str(), key.str()), "unknown key");
        }
      }
    }
  }

  std::string ReadName(const toml::node* node, std::string_view field) const {
    if (node == nullptr) Fail(field, "missing");
    if (!node->is_string()) Fail(field, "must be a string");
    std::string name = node->as_string()->get();
    const bool good =
        !name.empty() && name.size() <= kLongestName &&
        std::all_of(name.begin(), name.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        });
    if (!good) Fail(field, "must be 1 to 31 characters of a-z, 0-9, _ and -");
    return name;
  }

  /// Empty when the file names no DRAM.
  std::string ReadDram() const {
    const toml::node* memory = root_.get("memory");
    if (memory == nullptr) return "";
    const toml::node* node = memory->as_table()->get("dram");
    return node == nullptr ? "" : ReadName(node, "memory.dram");
  }

  /// A key that goes with the other kind of memory.
  void RefuseKey(const Key& key) const {
    const toml::node* table = root_.get(key.table);
    if (table == nullptr || !table->as_table()->contains(key.key)) return;
    Fail(fmt::format("{}.{}", key.table, key.key),
         key.when == When::kDram ? "only with memory.dram" : "not with memory.dram");
  }

  /// The one key that may be missing.
  ColumnForm ReadColumnForm() const {
    const toml::node* node = root_.get("array")->as_table()->get("column");
    if (node == nullptr) return ColumnForm::kAdderTree;
    if (!node->is_string()) Fail("array.column", "must be a string");
    const std::string name = node->as_string()->get();
    const std::optional<ColumnForm> form = FindColumnForm(name);
    if (!form) {
      Fail("array.column", fmt::format("\"{}\" is not adder_tree, carry_save or pipelined", name));
    }
    return *form;
  }

  std::uint32_t ReadInteger(const Key& key) const {
    const std::string field = fmt::format("{}.{}", key.table, key.key);
    const toml::node* table = root_.get(key.table);
    if (table == nullptr && key.table == kOptionalTable) return 0;
    if (table == nullptr) Fail(key.table, "missing table");
    const toml::node* node = table->as_table()->get(key.key);
    if (node == nullptr) Fail(field, "missing");
    if (!node->is_integer()) Fail(field, "must be an integer");
    const std::int64_t value = node->as_integer()->get();
    if (value < key.least || value > key.most) {
      Fail(field, fmt::format("{} is not in {}..{}", value, key.least, key.most));
    }
    return static_cast<std::uint32_t>(value);
  }

  void CheckRules(const Target& t) const {
    if (t.columns % t.unpack_columns != 0) {
      Fail("array.unpack_columns",
           fmt::format("{} does not divide the {} columns", t.unpack_columns, t.columns));
    }
    if (!IsPowerOfTwo(t.data_bits)) {
      Fail("memory_bus.data_bits", fmt::format("{} is not 64, 128, 256, 512 or 1024", t.data_bits));
    }
    if (t.accumulator_word_bytes() % t.bus_bytes() != 0) {
      Fail("array.columns",
           fmt::format("an accumulator word of {} bytes is not a whole number of {}-byte bus beats",
                       t.accumulator_word_bytes(), t.bus_bytes()));
    }
    if (!IsPowerOfTwo(t.max_burst_beats)) {
      Fail("memory_bus.max_burst_beats",
           fmt::format("{} is not a power of two", t.max_burst_beats));
    }
    if (t.max_burst_beats * t.bus_bytes() > 4096) {
      Fail("memory_bus.max_burst_beats", fmt::format("a burst of {} bytes is longer than 4096",
                                                     t.max_burst_beats * t.bus_bytes()));
    }
    if (!IsPowerOfTwo(t.read_fifo_beats)) {
      Fail("memory_bus.read_fifo_beats",
           fmt::format("{} is not a power of two", t.read_fifo_beats));
    }
    if (t.read_fifo_beats < t.max_burst_beats) {
      Fail("memory_bus.read_fifo_beats", fmt::format("{} is less than max_burst_beats, {}",
                                                     t.read_fifo_beats, t.max_burst_beats));
    }
    if ((t.float_lanes == 0) != (t.scale_words == 0) || t.scale_words == 1) {
      Fail("output.scale_words",
           fmt::format("{} scale words do not go with {} float lanes: both are 0, or there are at "
                       "least 2 scale words",
                       t.scale_words, t.float_lanes));
    }
    if (t.has_float_stage() && t.columns % t.float_lanes != 0) {
      Fail("output.float_lanes",
           fmt::format("{} does not divide the {} columns", t.float_lanes, t.columns));
    }
    if (t.bytes_per_cycle > t.bus_bytes()) {
      Fail(t.dram.empty() ? "memory.bytes_per_cycle" : "memory.planned_bytes_per_cycle",
           fmt::format("{} is more than the bus's {} bytes", t.bytes_per_cycle, t.bus_bytes()));
    }
  }

  const toml::table& root_;
  std::string source_;
};

}  // namespace

Target LoadTarget(const std::filesystem::path& path) {
  return ParseTarget(ReadText(path), path.string());
}

Target ParseTarget(const std::string& text, const std::string& source) {
  try {
    const toml::table root = toml::parse(text, source);
    return Reader(root, source).Read();
  } catch (const toml::parse_error& error) {
    throw Error(source, fmt::format("line {}", error.source().begin.line), error.description());
  }
}

Target FindTarget(const std::string& name_or_path,
                  const std::vector<std::filesystem::path>& folders) {
  return LoadTarget(FindTargetFile(name_or_path, folders));
}

std::filesystem::path FindTargetFile(const std::string& name_or_path,
                                     const std::vector<std::filesystem::path>& folders) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(name_or_path, ignored)) return name_or_path;

  std::vector<std::string> known;
  for (const std::filesystem::path& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      if (entry.path().extension() != ".toml") continue;
      if (entry.path().stem() == name_or_path) return entry.path();
      known.push_back(entry.path().stem().string());
    }
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  throw Error("target", name_or_path,
              fmt::format("no such file, and no target of that name (known: {})",
                          known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace ternion::compiler
