// SPDX-License-Identifier: Apache-2.0
//
// The reader of mapped netlists (Yosys' write_json) accepts or throws Error; what it accepts is
// consistent: nets of cells have their driver, and every cell has a place for each of its pins.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ternion/gates/cell_library.h"
#include "ternion/gates/netlist.h"
#include "ternion/util/error.h"

namespace {

using namespace ternion::gates;

Pin MakePin(const char* name, Pin::Direction direction) {
  Pin pin;
  pin.name = name;
  pin.direction = direction;
  return pin;
}

CellLibrary TwoCells() {
  CellLibrary library;
  library.source = "two cells";
  Cell inverter;
  inverter.name = "INV";
  inverter.pins = {MakePin("A", Pin::Direction::kInput), MakePin("Y", Pin::Direction::kOutput)};
  Cell flop;
  flop.name = "DFF";
  flop.pins = {MakePin("D", Pin::Direction::kInput), MakePin("CLK", Pin::Direction::kInput),
               MakePin("Q", Pin::Direction::kOutput)};
  library.cells = {inverter, flop};
  return library;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const CellLibrary kLibrary = TwoCells();
  try {
    const Netlist netlist =
        ParseNetlist({reinterpret_cast<const char*>(data), size}, "input", kLibrary);
    for (const Instance& instance : netlist.instances) {
      if (instance.nets.size() != instance.cell->pins.size()) std::abort();
      for (const NetId net : instance.nets) {
        if (net != kNoNet && net >= netlist.nets.size()) std::abort();
      }
    }
    for (const Net& net : netlist.nets) {
      const bool driven = net.driver < netlist.instances.size();
      if (net.kind != Net::Kind::kCell && driven) std::abort();
      if (net.kind == Net::Kind::kCell && net.fanout > 0 && !driven) std::abort();
    }
  } catch (const ternion::Error&) {
  }
  return 0;
}
