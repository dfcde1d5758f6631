// SPDX-License-Identifier: Apache-2.0

#include "block_driver.h"

#include <fmt/format.h>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

constexpr int kResetCycles = 3;
constexpr std::size_t kStartBits = 32;

void RequirePort(const Netlist& netlist, const std::string& name, bool is_input, std::size_t bits) {
  const Port* port = netlist.FindPort(name);
  if (port == nullptr) throw Error(netlist.top, name, "no such port");
  if (port->is_input != is_input) throw Error(netlist.top, name, "has the other direction");
  if (port->bits.size() != bits) {
    throw Error(netlist.top, name, fmt::format("has {} bits, not {}", port->bits.size(), bits));
  }
}

}  // namespace

BlockDriver::BlockDriver(GateSimulator& simulator, const Block& block)
    : simulator_(simulator),
      block_(block),
      offered_(std::size_t{block.weight_bits} * block.lanes),
      results_(kStreams) {
  const Netlist& netlist = simulator.netlist();
  RequirePort(netlist, "weight_i", true, offered_.size());
  if (!HasWeightsOnly(block.arithmetic)) {
    RequirePort(netlist, "activation_i", true, std::size_t{block.activation_wires()} * block.lanes);
  }
  if (block.start) {
    RequirePort(netlist, "start_i", true, kStartBits);
    start_.resize(kStartBits);
  }
  RequirePort(netlist, "result_o", false, block.result_bits);
}

void BlockDriver::SetFlag(const std::string& port, const StreamBits& value) {
  if (Has(port)) simulator_.SetInput(port, 0, value);
}

void BlockDriver::Start(const Vectors& vectors) {
  SetFlag("rst_ni", false);
  for (int i = 0; i < kResetCycles; ++i) simulator_.Step();
  SetFlag("rst_ni", true);
  SetFlag("valid_i", false);
  SetFlag("first_i", false);
  OfferWeights(vectors, 0);
  // A block without weight registers sees the weights with its activations.
  if (Has("load_i")) simulator_.Step();
}

void BlockDriver::Step(const Vectors& vectors, const StartValues& starts, std::size_t step) {
  StreamBits first;
  for (std::size_t s = 0; s < kStreams; ++s) {
    if (vectors.First(step, s)) first.Set(s, true);
  }
  SetFlag("valid_i", true);
  SetFlag("first_i", first);
  SetActivations(vectors, step);
  if (!Has("load_i")) {
    OfferWeights(vectors, step);
  } else if (step + 1 < vectors.schedule().steps) {
    OfferWeights(vectors, step + 1);
  } else {
    SetFlag("load_i", false);
  }
  if (step > 0) OfferStart(vectors, starts, step - 1);
  simulator_.Step();
}

void BlockDriver::Idle(const Vectors& vectors, const StartValues& starts, std::size_t steps) {
  OfferStart(vectors, starts, steps - 1);
  for (const char* flag : {"load_i", "valid_i", "first_i"}) SetFlag(flag, false);
  simulator_.Step();
}

void BlockDriver::OfferStart(const Vectors& vectors, const StartValues& starts, std::size_t step) {
  if (start_.empty()) return;
  for (std::size_t s = 0; s < kStreams; ++s) {
    const std::uint32_t value = vectors.First(step, s) ? starts.Start(step, s) : 0;
    for (std::size_t b = 0; b < kStartBits; ++b) start_[b].Set(s, (value >> b & 1U) != 0);
  }
  for (std::size_t b = 0; b < kStartBits; ++b) simulator_.SetInput("start_i", b, start_[b]);
}

void BlockDriver::SetActivations(const Vectors& vectors, std::size_t step) {
  if (HasWeightsOnly(block_.arithmetic)) return;
  const std::size_t width = block_.activation_wires();
  std::vector<StreamBits> bits(width * block_.lanes);
  for (std::size_t s = 0; s < kStreams; ++s) {
    const auto codes = vectors.Activations(step, s);
    for (std::size_t lane = 0; lane < codes.size(); ++lane) {
      const std::uint32_t wires = Encode(block_.activation_code, codes[lane]);
      for (std::size_t b = 0; b < width; ++b) {
        bits[lane * width + b].words[s / 64] |= std::uint64_t{wires >> b & 1U} << (s % 64);
      }
    }
  }
  for (std::size_t i = 0; i < bits.size(); ++i) simulator_.SetInput("activation_i", i, bits[i]);
}

void BlockDriver::OfferWeights(const Vectors& vectors, std::size_t step) {
  const std::size_t width = block_.weight_bits;
  StreamBits load;
  for (std::size_t s = 0; s < kStreams; ++s) {
    if (!vectors.Loads(step, s)) continue;
    load.Set(s, true);
    const auto codes = vectors.Weights(step, s);
    for (std::size_t lane = 0; lane < codes.size(); ++lane) {
      for (std::size_t b = 0; b < width; ++b) {
        offered_[lane * width + b].Set(s, (codes[lane] >> b & 1U) != 0);
      }
    }
  }
  SetFlag("load_i", load);
  for (std::size_t i = 0; i < offered_.size(); ++i) {
    simulator_.SetInput("weight_i", i, offered_[i]);
  }
}

const std::vector<std::uint64_t>& BlockDriver::Results() {
  results_.assign(kStreams, 0);
  const Port& port = *simulator_.netlist().FindPort("result_o");
  for (std::size_t b = 0; b < port.bits.size(); ++b) {
    const StreamBits& bits = simulator_.Value(port.bits[b]);
    for (std::size_t s = 0; s < kStreams; ++s) {
      results_[s] |= (bits.words[s / 64] >> (s % 64) & 1U) << b;
    }
  }
  return results_;
}

}  // namespace ternion::gates
