// SPDX-License-Identifier: Apache-2.0
//
// Reads and checks a DRAM preset's TOML file. docs/memory-timing.md lists the rules.

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "ternion/sim/dram.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

struct Key {
  std::string_view table;
  std::string_view key;
  std::uint32_t DramParameters::*field;
  std::uint32_t least;
  std::uint32_t most;
};

constexpr std::uint32_t kLongest = 1'000'000'000;  // a millisecond

constexpr std::array kKeys = {
    Key{"organization", "pseudo_channels", &DramParameters::pseudo_channels, 1, 2},
    Key{"organization", "data_bits", &DramParameters::data_bits, 8, 1024},
    Key{"organization", "burst_length", &DramParameters::burst_length, 2, 64},
    Key{"organization", "bank_groups", &DramParameters::bank_groups, 1, 8},
    Key{"organization", "banks_per_group", &DramParameters::banks_per_group, 1, 8},
    Key{"organization", "row_bytes", &DramParameters::row_bytes, 64, 65536},
    Key{"organization", "rows", &DramParameters::rows, 1, 1U << 24},
    Key{"commands", "clock_ps", &DramParameters::clock_ps, 100, 100'000},
    Key{"commands", "data_rate_mbps", &DramParameters::data_rate_mbps, 100, 100'000},
    Key{"commands", "command_buses", &DramParameters::command_buses, 1, 2},
    Key{"commands", "activate_commands", &DramParameters::activate_commands, 1, 2},
    Key{"timing", "read_latency_ps", &DramParameters::read_latency_ps, 0, kLongest},
    Key{"timing", "write_latency_ps", &DramParameters::write_latency_ps, 0, kLongest},
    Key{"timing", "activate_to_read_ps", &DramParameters::activate_to_read_ps, 0, kLongest},
    Key{"timing", "activate_to_write_ps", &DramParameters::activate_to_write_ps, 0, kLongest},
    Key{"timing", "activate_to_precharge_ps", &DramParameters::activate_to_precharge_ps, 0,
        kLongest},
    Key{"timing", "activate_to_activate_ps", &DramParameters::activate_to_activate_ps, 0, kLongest},
    Key{"timing", "activate_to_activate_same_group_ps",
        &DramParameters::activate_to_activate_same_group_ps, 0, kLongest},
    Key{"timing", "activate_to_activate_other_group_ps",
        &DramParameters::activate_to_activate_other_group_ps, 0, kLongest},
    Key{"timing", "four_activates_ps", &DramParameters::four_activates_ps, 0, kLongest},
    Key{"timing", "precharge_to_activate_ps", &DramParameters::precharge_to_activate_ps, 0,
        kLongest},
    Key{"timing", "precharge_all_to_activate_ps", &DramParameters::precharge_all_to_activate_ps, 0,
        kLongest},
    Key{"timing", "read_to_read_same_group_ps", &DramParameters::read_to_read_same_group_ps, 0,
        kLongest},
    Key{"timing", "read_to_read_other_group_ps", &DramParameters::read_to_read_other_group_ps, 0,
        kLongest},
    Key{"timing", "write_to_write_same_group_ps", &DramParameters::write_to_write_same_group_ps, 0,
        kLongest},
    Key{"timing", "write_to_write_other_group_ps", &DramParameters::write_to_write_other_group_ps,
        0, kLongest},
    Key{"timing", "read_to_write_ps", &DramParameters::read_to_write_ps, 0, kLongest},
    Key{"timing", "write_to_read_same_group_ps", &DramParameters::write_to_read_same_group_ps, 0,
        kLongest},
    Key{"timing", "write_to_read_other_group_ps", &DramParameters::write_to_read_other_group_ps, 0,
        kLongest},
    Key{"timing", "read_to_precharge_ps", &DramParameters::read_to_precharge_ps, 0, kLongest},
    Key{"timing", "write_to_precharge_ps", &DramParameters::write_to_precharge_ps, 0, kLongest},
    Key{"timing", "refresh_ps", &DramParameters::refresh_ps, 0, kLongest},
    Key{"timing", "refresh_interval_ps", &DramParameters::refresh_interval_ps, 1, kLongest},
    Key{"controller", "channel_bytes", &DramParameters::channel_bytes, 8, 1U << 20},
    Key{"controller", "request_ps", &DramParameters::request_ps, 0, kLongest},
    Key{"controller", "response_ps", &DramParameters::response_ps, 0, kLongest},
    Key{"controller", "window_accesses", &DramParameters::window_accesses, 1, 1024},
    Key{"controller", "write_accesses", &DramParameters::write_accesses, 1, 1024},
    Key{"controller", "write_high", &DramParameters::write_high, 1, 1024},
    Key{"controller", "write_low", &DramParameters::write_low, 0, 1023},
};

constexpr std::array<std::string_view, 4> kTables = {"organization", "commands", "timing",
                                                     "controller"};

bool IsKey(std::string_view table, std::string_view key) {
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [&](const Key& k) { return table == k.table && key == k.key; });
}

bool IsPowerOfTwo(std::uint32_t value) { return value != 0 && (value & (value - 1)) == 0; }

class Reader {
 public:
  Reader(const toml::table& root, std::string source) : root_(root), source_(std::move(source)) {}

  DramParameters Read() {
    RefuseUnknown();
    DramParameters dram;
    dram.name = ReadName();
    for (const Key& key : kKeys) dram.*key.field = ReadInteger(key);
    CheckOrganization(dram);
    CheckTiming(dram);
    CheckController(dram);
    return dram;
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

  std::string ReadName() const {
    const toml::node* node = root_.get("name");
    if (node == nullptr) Fail("name", "missing");
    if (!node->is_string() || node->as_string()->get().empty()) {
      Fail("name", "must be a string that is not empty");
    }
    return node->as_string()->get();
  }

  std::uint32_t ReadInteger(const Key& key) const {
    const std::string field = fmt::format("{}.{}", key.table, key.key);
    const toml::node* table = root_.get(key.table);
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

  /// Addresses are cut into fields of bits.
  void CheckOrganization(const DramParameters& d) const {
    const std::array fields = {
        std::pair{"organization.data_bits", d.data_bits},
        std::pair{"organization.burst_length", d.burst_length},
        std::pair{"organization.bank_groups", d.bank_groups},
        std::pair{"organization.banks_per_group", d.banks_per_group},
        std::pair{"organization.row_bytes", d.row_bytes},
        std::pair{"controller.channel_bytes", d.channel_bytes},
    };
    for (const auto& [field, value] : fields) {
      if (!IsPowerOfTwo(value)) Fail(field, fmt::format("{} is not a power of two", value));
    }
    const std::string access = fmt::format("an access of {} bytes", d.access_bytes());
    if (d.row_bytes < d.access_bytes()) {
      Fail("organization.row_bytes", fmt::format("{} is less than {}", d.row_bytes, access));
    }
    if (d.channel_bytes < d.access_bytes()) {
      Fail("controller.channel_bytes", fmt::format("{} is less than {}", d.channel_bytes, access));
    }
  }

  void CheckTiming(const DramParameters& d) const {
    if (std::uint64_t{d.burst_length} * 1'000'000 % d.data_rate_mbps != 0) {
      Fail("commands.data_rate_mbps",
           fmt::format("{} transfers take no whole number of picoseconds", d.burst_length));
    }
    const std::array gaps = {
        std::pair{"timing.read_to_read_same_group_ps", d.read_to_read_same_group_ps},
        std::pair{"timing.read_to_read_other_group_ps", d.read_to_read_other_group_ps},
        std::pair{"timing.write_to_write_same_group_ps", d.write_to_write_same_group_ps},
        std::pair{"timing.write_to_write_other_group_ps", d.write_to_write_other_group_ps},
    };
    for (const auto& [field, value] : gaps) {
      if (value < d.burst_ps()) {
        Fail(field, fmt::format("{} is less than the {} ps that an access holds the data bus",
                                value, d.burst_ps()));
      }
    }
    // Data of the read has left the bus when that of the write comes, and the other way round.
    if (std::uint64_t{d.read_to_write_ps} + d.write_latency_ps <
        std::uint64_t{d.read_latency_ps} + d.burst_ps()) {
      Fail("timing.read_to_write_ps", "data of the write would meet that of the read");
    }
    const std::uint32_t write_to_read =
        std::min(d.write_to_read_same_group_ps, d.write_to_read_other_group_ps);
    if (std::uint64_t{write_to_read} + d.read_latency_ps <
        std::uint64_t{d.write_latency_ps} + d.burst_ps()) {
      Fail("timing.write_to_read_other_group_ps", "data of the read would meet that of the write");
    }
    // With every bank closed, and all of it again once a row is open, some time must be left.
    const std::uint64_t busy = std::uint64_t{d.refresh_ps} + d.activate_to_precharge_ps +
                               d.write_to_precharge_ps + d.precharge_all_to_activate_ps +
                               16 * std::uint64_t{d.command_ps()};
    if (d.refresh_interval_ps <= busy) {
      Fail("timing.refresh_interval_ps",
           fmt::format("{} leaves no time beside refreshing, which takes up to {} ps",
                       d.refresh_interval_ps, busy));
    }
    // A row opened as late as the one before it allows is read or written before the next refresh
    // closes it, or no access would ever be served.
    const std::uint64_t opened = std::max({busy, std::uint64_t{d.activate_to_activate_ps},
                                           std::uint64_t{d.activate_to_activate_same_group_ps},
                                           std::uint64_t{d.activate_to_activate_other_group_ps},
                                           std::uint64_t{d.four_activates_ps}});
    const std::uint64_t served = opened + std::max(d.activate_to_read_ps, d.activate_to_write_ps);
    if (d.refresh_interval_ps <= served) {
      Fail("timing.refresh_interval_ps",
           fmt::format("{} leaves no time to open a row and access it, which takes up to {} ps",
                       d.refresh_interval_ps, served));
    }
  }

  void CheckController(const DramParameters& d) const {
    if (d.write_high > d.write_accesses) {
      Fail("controller.write_high",
           fmt::format("{} is more than write_accesses, {}", d.write_high, d.write_accesses));
    }
    if (d.write_low >= d.write_high) {
      Fail("controller.write_low",
           fmt::format("{} is not less than write_high, {}", d.write_low, d.write_high));
    }
  }

  const toml::table& root_;
  std::string source_;
};

}  // namespace

DramParameters LoadDram(const std::filesystem::path& path) {
  return ParseDram(ReadText(path), path.string());
}

DramParameters ParseDram(std::string_view text, const std::string& source) {
  try {
    const toml::table root = toml::parse(text, source);
    return Reader(root, source).Read();
  } catch (const toml::parse_error& error) {
    throw Error(source, fmt::format("line {}", error.source().begin.line), error.description());
  }
}

std::string ToText(const DramParameters& dram) {
  std::string text;
  for (const Key& key : kKeys) {
    text += fmt::format("{}.{} = {}\n", key.table, key.key, dram.*key.field);
  }
  return text;
}

DramParameters FindDram(const std::string& name,
                        const std::vector<std::filesystem::path>& folders) {
  std::error_code ignored;
  std::vector<std::string> known;
  for (const std::filesystem::path& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      if (entry.path().extension() != ".toml") continue;
      if (entry.path().stem() != name) {
        known.push_back(entry.path().stem().string());
        continue;
      }
      DramParameters dram = LoadDram(entry.path());
      if (dram.name != name) {
        throw Error(entry.path().string(), "name",
                    fmt::format("\"{}\" is not the file's name", dram.name));
      }
      return dram;
    }
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  throw Error("memory.dram", name,
              fmt::format("no DRAM of that name (known: {})",
                          known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace ternion::sim
