// SPDX-License-Identifier: Apache-2.0
//
// A mapped, flat netlist: instances of library cells, and nets.

#ifndef TERNION_GATES_NETLIST_H_
#define TERNION_GATES_NETLIST_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/gates/cell_library.h"

namespace ternion::gates {

using NetId = std::uint32_t;
inline constexpr NetId kNoNet = 0xFFFFFFFF;

struct Instance {
  std::string name;  ///< hierarchical, as Yosys' flatten left it
  const Cell* cell = nullptr;
  std::vector<NetId> nets;  ///< by position in cell->pins; kNoNet where nothing is connected
};

struct Net {
  std::string name;
  std::uint32_t driver = 0xFFFFFFFF;  ///< instance, or none for a primary input or a constant
  std::uint32_t fanout = 0;           ///< cell input pins on the net, and output ports
  double pin_capacitance_ff = 0;      ///< of those pins
  enum class Kind : std::uint8_t { kCell, kInput, kZero, kOne } kind = Kind::kCell;
};

struct Port {
  std::string name;
  bool is_input = true;
  std::vector<NetId> bits;  ///< least significant first
};

/// The library must outlive the netlist.
struct Netlist {
  std::string top;
  std::vector<Instance> instances;
  std::vector<Net> nets;
  std::vector<Port> ports;

  const Port* FindPort(std::string_view name) const;
  double area_um2() const;
};

/// Reads the one module of a netlist that Yosys' write_json made after flatten. Throws Error naming
/// file, cell and reason: unknown cells, several drivers, undriven inputs, more than one module.
Netlist LoadNetlist(const std::filesystem::path& path, const CellLibrary& library);
Netlist ParseNetlist(std::string_view json, const std::string& source, const CellLibrary& library);

}  // namespace ternion::gates

#endif  // TERNION_GATES_NETLIST_H_
