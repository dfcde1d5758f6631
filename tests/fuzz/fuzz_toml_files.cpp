// SPDX-License-Identifier: Apache-2.0
//
// The readers of small TOML files: hardware target, host model, DRAM preset, measured blocks. Each
// is given the same text; it accepts or throws Error, and what it accepts keeps what later code
// divides by and allocates with.

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "ternion/compiler/target.h"
#include "ternion/gates/block.h"
#include "ternion/sim/dram.h"
#include "ternion/sim/host_model.h"
#include "ternion/util/error.h"

namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

void ReadTarget(const std::string& text) {
  const auto target = ternion::compiler::ParseTarget(text, "input");
  Require(target.lanes >= 2 && target.columns % target.unpack_columns == 0);
  Require(std::has_single_bit(target.bus_bytes()));
  Require(target.max_burst_beats * target.bus_bytes() <= 4096);
  Require(target.on_chip_bytes() > 0 && target.on_chip_bytes() < std::uint64_t{1} << 40);
  static_cast<void>(target.fingerprint());
}

void ReadHost(const std::string& text) {
  const auto host = ternion::sim::ParseHostModel(text, "input");
  Require(host.macs_per_second.value > 0 && std::isfinite(host.mac_pj.value));
}

void ReadDram(const std::string& text) {
  const auto dram = ternion::sim::ParseDram(text, "input");
  Require(std::has_single_bit(dram.access_bytes()) && dram.burst_ps() > 0);
  Require(dram.row_bytes % dram.access_bytes() == 0 && dram.channel_capacity_bytes() > 0);
  Require(!ternion::sim::ToText(dram).empty());
}

void ReadBlocks(const std::string& text) {
  for (const auto& block : ternion::gates::ParseBlocks(text, "input")) {
    Require(block.lanes >= 1 && block.lanes <= 4096 && block.result_bits <= 64);
    Require(block.activation_wires() > 0);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const auto read : {ReadTarget, ReadHost, ReadDram, ReadBlocks}) {
    try {
      read(text);
    } catch (const ternion::Error&) {
    }
  }
  return 0;
}
