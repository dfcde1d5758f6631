// SPDX-License-Identifier: Apache-2.0

#include "random_netlist.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ternion::gates {
namespace {

using Json = nlohmann::json;
using Kind = Sequential::Kind;

/// Combinational cells when `kind` is empty.
std::vector<const Cell*> CellsOf(const CellLibrary& library, std::optional<Kind> kind) {
  std::vector<const Cell*> cells;
  for (const Cell& cell : library.cells) {
    if (cell.sequential.has_value() != kind.has_value()) continue;
    if (kind && cell.sequential->kind != *kind) continue;
    if (kind && (cell.sequential->clear || cell.sequential->preset)) continue;
    // Rising edge or high level only; no tie cells.
    if (kind && cell.sequential->clock->Evaluate(0)) continue;
    const auto is_input = [](const Pin& pin) { return pin.direction == Pin::Direction::kInput; };
    if (std::any_of(cell.pins.begin(), cell.pins.end(), is_input)) cells.push_back(&cell);
  }
  return cells;
}

class Generator {
 public:
  Generator(std::mt19937& random, const CellLibrary& library, const RandomNetlistShape& shape)
      : random_(random), library_(library), shape_(shape) {}

  std::string Run() {
    clock_ = text_.Input("clk_i");
    for (int i = 0; i < shape_.inputs; ++i) bits_.push_back(text_.Input(fmt::format("in{}", i)));
    gated_ = clock_;
    if (shape_.registers > 0) {
      gated_ = text_.NewBit();
      AddSequential(Pick(CellsOf(library_, Kind::kClockGate)), clock_, gated_);
    }
    // Outputs of flip-flops may be read by anything; their data comes last. A latch passes its data
    // on within the cycle, so it reads only what stands before it.
    std::vector<int> flip_flops;
    for (int i = 0; i < shape_.registers; ++i) {
      const int q = text_.NewBit();
      if (random_() % 3 == 0) {
        AddSequential(Pick(CellsOf(library_, Kind::kLatch)), AnyClock(), q);
      } else {
        flip_flops.push_back(q);
      }
      bits_.push_back(q);
    }
    const std::vector<const Cell*> cells = CellsOf(library_, std::nullopt);
    for (int i = 0; i < shape_.cells; ++i) AddCombinational(Pick(cells));
    for (const int q : flip_flops) {
      AddSequential(Pick(CellsOf(library_, Kind::kFlipFlop)), AnyClock(), q);
    }
    text_.Output("y", bits_.back());
    return text_.Text();
  }

 private:
  const Cell* Pick(const std::vector<const Cell*>& cells) {
    return cells.at(random_() % cells.size());
  }
  int AnyBit() {
    return bits_[bits_.size() - 1 - random_() % std::min(bits_.size(), shape_.reach)];
  }
  int AnyClock() { return random_() % 2 != 0 ? clock_ : gated_; }

  void AddCombinational(const Cell* cell) {
    std::vector<std::pair<std::string, int>> pins;
    std::vector<int> outputs;
    for (const Pin& pin : cell->pins) {
      if (pin.direction == Pin::Direction::kInput) pins.push_back({pin.name, AnyBit()});
      if (pin.direction != Pin::Direction::kOutput) continue;
      outputs.push_back(text_.NewBit());
      pins.push_back({pin.name, outputs.back()});
    }
    text_.Cell(cell->name, pins);
    bits_.insert(bits_.end(), outputs.begin(), outputs.end());
  }

  void AddSequential(const Cell* cell, int clock, int q) {
    const std::string& clock_pin = cell->sequential->clock->inputs()[0];
    std::vector<std::pair<std::string, int>> pins;
    for (const Pin& pin : cell->pins) {
      if (pin.direction == Pin::Direction::kOutput) pins.push_back({pin.name, q});
      if (pin.direction != Pin::Direction::kInput) continue;
      pins.push_back({pin.name, pin.name == clock_pin ? clock : AnyBit()});
    }
    text_.Cell(cell->name, pins);
  }

  std::mt19937& random_;
  const CellLibrary& library_;
  RandomNetlistShape shape_;
  NetlistText text_;
  int clock_ = 0;
  int gated_ = 0;
  std::vector<int> bits_;
};

}  // namespace

void NetlistText::Cell(const std::string& type,
                       const std::vector<std::pair<std::string, int>>& pins) {
  Json connections = Json::object();
  for (const auto& [pin, bit] : pins) connections[pin] = Json::array({bit});
  cells_[fmt::format("u{}", cells_.size())] = {{"type", type}, {"connections", connections}};
}

std::string NetlistText::Text() const {
  return Json{{"modules", {{"top", {{"ports", ports_}, {"cells", cells_}}}}}}.dump();
}

int NetlistText::AddPort(const std::string& name, const char* direction, int bit) {
  ports_[name] = {{"direction", direction}, {"bits", Json::array({bit})}};
  return bit;
}

std::string RandomNetlist(std::mt19937& random, const CellLibrary& library,
                          const RandomNetlistShape& shape) {
  return Generator(random, library, shape).Run();
}

}  // namespace ternion::gates
