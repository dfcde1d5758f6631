// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/block.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <set>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::gates {
namespace {

constexpr std::array<std::string_view, kArithmetics> kNames = {
    "ternary",  "int8",     "int8x2",        "fp16_fp16",       "fp16_fp32",   "bf16_fp32",
    "int8_add", "fp16_add", "fp16_multiply", "activation_code", "unpack_base3"};

/// What the arithmetic needs of the widths.
struct Widths {
  std::uint32_t weight;
  std::uint32_t activation;
};

constexpr std::array<Widths, kArithmetics> kWidths = {{{2, 8},
                                                       {8, 8},
                                                       {2, 8},
                                                       {16, 16},
                                                       {16, 16},
                                                       {16, 16},
                                                       {8, 8},
                                                       {16, 16},
                                                       {16, 16},
                                                       {8, 8},
                                                       {8, 8}}};

class Reader {
 public:
  Reader(const toml::table& table, const std::string& source, std::size_t index)
      : table_(table), source_(source), where_(fmt::format("block[{}]", index)) {}

  Block Read() {
    Block block;
    block.name = Text("name");
    where_ = fmt::format("block \"{}\"", block.name);
    block.module = Text("module");
    const std::string arithmetic = Text("arithmetic");
    const std::optional<Arithmetic> found = FindArithmetic(arithmetic);
    if (!found) Fail("arithmetic", fmt::format("unknown arithmetic \"{}\"", arithmetic));
    block.arithmetic = *found;
    block.lanes = Integer("lanes", 1, 4096);
    block.latency = Integer("latency", 0, 64);
    block.weight_bits = Integer("weight_bits", 1, 32);
    block.activation_bits = Integer("activation_bits", 1, 32);
    block.result_bits = Integer("result_bits", 1, 64);
    const Widths& widths = kWidths[static_cast<std::size_t>(block.arithmetic)];
    if (block.weight_bits != widths.weight) {
      Fail("weight_bits", fmt::format("{} needs {}", arithmetic, widths.weight));
    }
    if (block.activation_bits != widths.activation) {
      Fail("activation_bits", fmt::format("{} needs {}", arithmetic, widths.activation));
    }
    ReadTernary(block);
    return block;
  }

 private:
  /// The fields that only ternary blocks may have.
  void ReadTernary(Block& block) const {
    if (table_.contains("activation_code")) {
      const std::string name = Text("activation_code");
      const std::optional<ActivationCode> code = FindActivationCode(name);
      if (!code) Fail("activation_code", fmt::format("unknown code \"{}\"", name));
      block.activation_code = *code;
    }
    if (table_.contains("start")) {
      const toml::table* start = table_.get_as<toml::table>("start");
      if (start == nullptr) Fail("start", "must be a table");
      block.start = {Share(*start, "plus"), Share(*start, "minus"), Share(*start, "step")};
    }
    if (block.arithmetic == Arithmetic::kTernary) return;
    for (const char* field : {"activation_code", "start"}) {
      const bool encoder = block.arithmetic == Arithmetic::kActivationCode &&
                           field == std::string("activation_code");
      if (table_.contains(field) && !encoder) Fail(field, "only ternary blocks have one");
    }
  }

  std::int32_t Share(const toml::table& start, std::string_view field) const {
    constexpr std::int64_t kMost = 1 << 20;
    const toml::node* node = start.get(field);
    const std::string name = fmt::format("start.{}", field);
    if (node == nullptr) Fail(name, "missing");
    if (!node->is_integer()) Fail(name, "must be an integer");
    const std::int64_t value = node->as_integer()->get();
    if (value < -kMost || value > kMost) {
      Fail(name, fmt::format("{} is not in {}..{}", value, -kMost, kMost));
    }
    return static_cast<std::int32_t>(value);
  }

  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, fmt::format("{}.{}", where_, field), reason);
  }

  std::string Text(std::string_view field) const {
    const toml::node* node = table_.get(field);
    if (node == nullptr) Fail(field, "missing");
    if (!node->is_string() || node->as_string()->get().empty()) Fail(field, "must be a text");
    return node->as_string()->get();
  }

  std::uint32_t Integer(std::string_view field, std::int64_t least, std::int64_t most) const {
    const toml::node* node = table_.get(field);
    if (node == nullptr) Fail(field, "missing");
    if (!node->is_integer()) Fail(field, "must be an integer");
    const std::int64_t value = node->as_integer()->get();
    if (value < least || value > most) {
      Fail(field, fmt::format("{} is not in {}..{}", value, least, most));
    }
    return static_cast<std::uint32_t>(value);
  }

  const toml::table& table_;
  const std::string& source_;
  std::string where_;
};

}  // namespace

std::string_view Name(Arithmetic arithmetic) {
  return kNames[static_cast<std::size_t>(arithmetic)];
}

std::optional<Arithmetic> FindArithmetic(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Arithmetic>(i);
  }
  return std::nullopt;
}

bool IsFloatingPoint(Arithmetic arithmetic) {
  return arithmetic == Arithmetic::kFp16Fp16 || arithmetic == Arithmetic::kFp16Fp32 ||
         arithmetic == Arithmetic::kBf16Fp32 || arithmetic == Arithmetic::kFp16Add ||
         arithmetic == Arithmetic::kFp16Multiply;
}

bool IsOperation(Arithmetic arithmetic) { return arithmetic >= Arithmetic::kInt8Add; }

bool HasWeightsOnly(Arithmetic arithmetic) { return arithmetic >= Arithmetic::kActivationCode; }

std::vector<Block> ParseBlocks(std::string_view text, const std::string& source) {
  toml::table root;
  try {
    root = toml::parse(text, source);
  } catch (const toml::parse_error& error) {
    throw Error(source, fmt::format("line {}", error.source().begin.line), error.description());
  }
  const toml::node* list = root.get("block");
  if (list == nullptr || !list->is_array_of_tables()) throw Error(source, "block", "lists none");
  std::vector<Block> blocks;
  std::set<std::string> names;
  for (const toml::node& node : *list->as_array()) {
    blocks.push_back(Reader(*node.as_table(), source, blocks.size()).Read());
    if (!names.insert(blocks.back().name).second) {
      throw Error(source, fmt::format("block \"{}\"", blocks.back().name), "appears twice");
    }
  }
  return blocks;
}

std::vector<Block> LoadBlocks(const std::filesystem::path& path) {
  return ParseBlocks(ReadText(path), path.string());
}

const Block& FindBlock(const std::vector<Block>& blocks, std::string_view name,
                       const std::string& source) {
  std::string names;
  for (const Block& block : blocks) {
    if (block.name == name) return block;
    names += (names.empty() ? "" : ", ") + block.name;
  }
  throw Error(source, name, "no such block; there are " + names);
}

}  // namespace ternion::gates
