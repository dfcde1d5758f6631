// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/host_model.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"published", "derived", "measured", "assumed"};

/// What a file may hold, table by table; the figures have the same keys everywhere.
struct KnownTable {
  std::string_view name;
  std::array<std::string_view, 3> keys;
};
constexpr std::array<KnownTable, 3> kTables = {
    {{"compute", {"macs_per_second", "operations_per_second", ""}},
     {"memory", {"bytes_per_second", "", ""}},
     {"energy", {"mac_pj", "operation_pj", "memory_pj_per_byte"}}}};

class Reader {
 public:
  Reader(const toml::table& root, const std::string& source) : root_(root), source_(source) {}

  HostModel Read() {
    RefuseUnknown();
    HostModel host;
    host.name = Text("name");
    host.description = Text("description");
    host.macs_per_second = Rate("compute", "macs_per_second");
    host.operations_per_second = Rate("compute", "operations_per_second");
    if (!Is("memory", "bytes_per_second", "target")) {
      host.bytes_per_second = Rate("memory", "bytes_per_second");
    }
    host.mac_pj = Figure("energy", "mac_pj");
    host.operation_pj = Figure("energy", "operation_pj");
    if (!Is("energy", "memory_pj_per_byte", "technology")) {
      host.memory_pj_per_byte = Figure("energy", "memory_pj_per_byte");
    }
    return host;
  }

 private:
  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  void RefuseUnknown() const {
    for (const auto& [name, node] : root_) {
      if (name.str() == "name" || name.str() == "description") continue;
      const std::string_view table_name = name.str();
      const auto* const table =
          std::find_if(kTables.begin(), kTables.end(),
                       [&](const KnownTable& known) { return known.name == table_name; });
      if (table == kTables.end()) Fail(name.str(), "unknown key");
      if (!node.is_table()) Fail(name.str(), "must be a table");
      for (const auto& [key, unused] : *node.as_table()) {
        const auto& known = table->keys;
        if (key.str().empty() || std::find(known.begin(), known.end(), key.str()) == known.end()) {
          Fail(fmt::format("{}.{}", name.str(), key.str()), "unknown key");
        }
      }
    }
  }

  std::string Text(std::string_view key) const {
    const auto* text = root_.get_as<std::string>(key);
    if (text == nullptr) Fail(key, root_.contains(key) ? "must be a string" : "missing");
    if (text->get().empty()) Fail(key, "must not be empty");
    return text->get();
  }

  const toml::node& Node(std::string_view table, std::string_view key) const {
    const toml::table* found = root_.get_as<toml::table>(table);
    if (found == nullptr) Fail(table, "missing table");
    const toml::node* node = found->get(key);
    if (node == nullptr) Fail(fmt::format("{}.{}", table, key), "missing");
    return *node;
  }

  /// The text that stands for a figure given elsewhere.
  bool Is(std::string_view table, std::string_view key, std::string_view text) const {
    const toml::node& node = Node(table, key);
    if (!node.is_string()) return false;
    if (node.as_string()->get() == text) return true;
    Fail(fmt::format("{}.{}", table, key), fmt::format("must be a figure or \"{}\"", text));
  }

  HostFigure Figure(std::string_view table, std::string_view key) const {
    const std::string field = fmt::format("{}.{}", table, key);
    const toml::table* entry = Node(table, key).as_table();
    if (entry == nullptr) Fail(field, "must be a table of value, kind and source");
    for (const auto& [name, unused] : *entry) {
      if (name != "value" && name != "low" && name != "high" && name != "kind" &&
          name != "source") {
        Fail(fmt::format("{}.{}", field, name.str()), "unknown key");
      }
    }
    HostFigure figure;
    figure.value = Number(*entry, field, "value");
    if (entry->contains("low") || entry->contains("high")) {
      figure.low = Number(*entry, field, "low");
      figure.high = Number(*entry, field, "high");
      if (*figure.low > figure.value || figure.value > *figure.high) {
        Fail(field, "the value must lie from low to high");
      }
    }
    figure.kind = Text(*entry, field, "kind");
    if (std::find(kKinds.begin(), kKinds.end(), figure.kind) == kKinds.end()) {
      Fail(field + ".kind", "must be published, derived, measured or assumed");
    }
    figure.source = Text(*entry, field, "source");
    return figure;
  }

  HostFigure Rate(std::string_view table, std::string_view key) const {
    HostFigure figure = Figure(table, key);
    if (figure.value <= 0) Fail(fmt::format("{}.{}", table, key), "must be greater than 0");
    return figure;
  }

  double Number(const toml::table& entry, const std::string& field, std::string_view key) const {
    const auto value = entry[key].value<double>();
    const std::string name = fmt::format("{}.{}", field, key);
    if (!value) Fail(name, entry.contains(key) ? "must be a number" : "missing");
    if (!std::isfinite(*value) || *value < 0) Fail(name, "must be finite and at least 0");
    return *value;
  }

  std::string Text(const toml::table& entry, const std::string& field, std::string_view key) const {
    const auto* text = entry.get_as<std::string>(key);
    const std::string name = fmt::format("{}.{}", field, key);
    if (text == nullptr) Fail(name, entry.contains(key) ? "must be a string" : "missing");
    if (text->get().empty()) Fail(name, "must not be empty");
    return text->get();
  }

  const toml::table& root_;
  const std::string& source_;
};

}  // namespace

HostModel ParseHostModel(std::string_view text, const std::string& source) {
  try {
    const toml::table root = toml::parse(text, source);
    return Reader(root, source).Read();
  } catch (const toml::parse_error& error) {
    throw Error(source, fmt::format("line {}", error.source().begin.line), error.description());
  }
}

HostModel FindHostModel(const std::string& name_or_path, const std::filesystem::path& folder) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(name_or_path, ignored)) {
    return ParseHostModel(ReadText(name_or_path), name_or_path);
  }
  std::vector<std::string> known;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() != ".toml") continue;
    if (entry.path().stem() == name_or_path) {
      return ParseHostModel(ReadText(entry.path()), entry.path().string());
    }
    known.push_back(entry.path().stem().string());
  }
  std::sort(known.begin(), known.end());
  throw Error("host", name_or_path,
              fmt::format("no such file, and no host of that name (known: {})",
                          known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

HostTime TimeOf(const HostOperation& operation, const HostModel& host,
                double target_bytes_per_second) {
  const double bandwidth =
      host.bytes_per_second ? host.bytes_per_second->value : target_bytes_per_second;
  const HostTime time = {
      static_cast<double>(operation.macs) / host.macs_per_second.value +
          static_cast<double>(operation.operations) / host.operations_per_second.value,
      static_cast<double>(operation.bytes()) / bandwidth};
  if (!std::isfinite(time.seconds())) {
    throw Error("host " + host.name, operation.name, "a rate is so low that its time is no number");
  }
  return time;
}

}  // namespace ternion::sim
