// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/netlist.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::gates {
namespace {

using Json = nlohmann::json;

class Builder {
 public:
  Builder(std::string source, const CellLibrary& library)
      : source_(std::move(source)), library_(library) {}

  Netlist Build(const Json& document) {
    const Json& modules = Object(document, "modules", "");
    std::string top;
    for (const auto& [name, body] : modules.items()) {
      if (IsBlackBox(body)) continue;
      if (!top.empty()) Fail(name, "the netlist has several modules: flatten it first");
      top = name;
    }
    if (top.empty()) Fail("modules", "there is no module");
    netlist_.top = top;
    const Json& module = modules.at(top);
    NameNets(module);
    AddPorts(Object(module, "ports", top));
    for (const auto& [name, body] : Object(module, "cells", top).items()) AddInstance(name, body);
    CheckDriven();
    return std::move(netlist_);
  }

 private:
  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  const Json& Object(const Json& value, const char* key, std::string_view where) const {
    if (!value.is_object() || !value.contains(key) || !value.at(key).is_object()) {
      Fail(where, fmt::format("has no object \"{}\"", key));
    }
    return value.at(key);
  }

  static bool IsBlackBox(const Json& module) {
    return module.is_object() && module.contains("attributes") &&
           module.at("attributes").contains("blackbox");
  }

  /// Yosys numbers the bits; names come from "netnames", of several the first without a "$".
  void NameNets(const Json& module) {
    if (!module.contains("netnames")) return;
    for (const auto& [name, body] : module.at("netnames").items()) {
      if (!body.is_object() || !body.contains("bits") || !body.at("bits").is_array()) {
        Fail(name, "net without bits");
      }
      const Json& bits = body.at("bits");
      for (std::size_t i = 0; i < bits.size(); ++i) {
        if (!bits[i].is_number_unsigned()) continue;
        std::string& known = names_[bits[i].get<std::uint64_t>()];
        if (!known.empty() && (name[0] == '$' || known[0] != '$')) continue;
        known = bits.size() == 1 ? name : fmt::format("{}[{}]", name, i);
      }
    }
  }

  NetId NetOf(const Json& bit, std::string_view where) {
    if (bit.is_string()) {
      const auto& text = bit.get_ref<const std::string&>();
      if (text == "x" || text == "z") return kNoNet;
      if (text != "0" && text != "1") Fail(where, "bit is neither a number nor 0, 1, x or z");
      NetId& constant = constant_[text == "1" ? 1 : 0];
      if (constant == kNoNet) {
        constant = NewNet(text == "1" ? "constant 1" : "constant 0");
        netlist_.nets[constant].kind = text == "1" ? Net::Kind::kOne : Net::Kind::kZero;
      }
      return constant;
    }
    if (!bit.is_number_unsigned()) Fail(where, "bit is neither a number nor 0, 1, x or z");
    const auto number = bit.get<std::uint64_t>();
    const auto [at, is_new] = ids_.try_emplace(number, 0);
    if (is_new) {
      const auto name = names_.find(number);
      at->second = NewNet(name != names_.end() ? name->second : fmt::format("net {}", number));
    }
    return at->second;
  }

  NetId NewNet(std::string name) {
    netlist_.nets.push_back({.name = std::move(name)});
    return static_cast<NetId>(netlist_.nets.size() - 1);
  }

  void AddPorts(const Json& ports) {
    for (const auto& [name, body] : ports.items()) {
      if (!body.is_object() || !body.contains("direction") || !body.contains("bits") ||
          !body.at("bits").is_array()) {
        Fail(name, "port without direction or bits");
      }
      Port port{.name = name, .is_input = body.at("direction") == "input", .bits = {}};
      if (!port.is_input && body.at("direction") != "output") Fail(name, "is an inout port");
      for (const Json& bit : body.at("bits")) {
        const NetId net = NetOf(bit, name);
        if (net == kNoNet) Fail(name, "port bit is x or z");
        port.bits.push_back(net);
        if (port.is_input) {
          if (netlist_.nets[net].kind != Net::Kind::kCell)
            Fail(name, "input bit is driven already");
          netlist_.nets[net].kind = Net::Kind::kInput;
        } else {
          ++netlist_.nets[net].fanout;
        }
      }
      netlist_.ports.push_back(std::move(port));
    }
  }

  void AddInstance(const std::string& name, const Json& body) {
    if (!body.is_object() || !body.contains("type") || !body.at("type").is_string()) {
      Fail(name, "cell without type");
    }
    const auto& type = body.at("type").get_ref<const std::string&>();
    const Cell* cell = library_.FindCell(type);
    if (cell == nullptr) {
      Fail(name, fmt::format("cell {} is not in {}", type, library_.source));
    }
    Instance instance{.name = name, .cell = cell, .nets = {}};
    instance.nets.assign(cell->pins.size(), kNoNet);
    for (const auto& [pin, bits] : Object(body, "connections", name).items()) {
      const Pin* found = cell->FindPin(pin);
      if (found == nullptr) Fail(name, fmt::format("{} has no pin {}", type, pin));
      if (!bits.is_array() || bits.size() > 1) {
        Fail(name, fmt::format("pin {} is not one bit wide", pin));
      }
      if (bits.empty()) continue;
      const NetId net = NetOf(bits[0], name);
      instance.nets[static_cast<std::size_t>(found - cell->pins.data())] = net;
      if (net == kNoNet) continue;
      Net& target = netlist_.nets[net];
      if (found->direction == Pin::Direction::kInput) {
        ++target.fanout;
        target.pin_capacitance_ff += found->capacitance_ff;
      } else {
        if (target.driver != 0xFFFFFFFF || target.kind != Net::Kind::kCell) {
          Fail(name, fmt::format("net {} has more than one driver", target.name));
        }
        target.driver = static_cast<std::uint32_t>(netlist_.instances.size());
      }
    }
    netlist_.instances.push_back(std::move(instance));
  }

  void CheckDriven() const {
    for (const Instance& instance : netlist_.instances) {
      for (std::size_t i = 0; i < instance.nets.size(); ++i) {
        if (instance.cell->pins[i].direction == Pin::Direction::kInput &&
            instance.nets[i] == kNoNet) {
          Fail(instance.name,
               fmt::format("input {} is not connected", instance.cell->pins[i].name));
        }
      }
    }
    for (const Net& net : netlist_.nets) {
      if (net.kind == Net::Kind::kCell && net.driver == 0xFFFFFFFF && net.fanout > 0) {
        Fail(net.name, "net has no driver");
      }
    }
  }

  std::string source_;
  const CellLibrary& library_;
  Netlist netlist_;
  std::unordered_map<std::uint64_t, std::string> names_;
  std::unordered_map<std::uint64_t, NetId> ids_;
  std::array<NetId, 2> constant_ = {kNoNet, kNoNet};
};

}  // namespace

const Port* Netlist::FindPort(std::string_view name) const {
  for (const Port& port : ports) {
    if (port.name == name) return &port;
  }
  return nullptr;
}

double Netlist::area_um2() const {
  double area = 0;
  for (const Instance& instance : instances) area += instance.cell->area_um2;
  return area;
}

Netlist ParseNetlist(std::string_view json, const std::string& source, const CellLibrary& library) {
  return Builder(source, library).Build(ParseJson(json, source));
}

Netlist LoadNetlist(const std::filesystem::path& path, const CellLibrary& library) {
  return ParseNetlist(ReadText(path), path.string(), library);
}

}  // namespace ternion::gates
