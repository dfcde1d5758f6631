// SPDX-License-Identifier: Apache-2.0
//
// Netlists for tests: written by hand, or random ones of any library's cells.

#ifndef TERNION_TESTS_GATES_RANDOM_NETLIST_H_
#define TERNION_TESTS_GATES_RANDOM_NETLIST_H_

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ternion/gates/cell_library.h"

namespace ternion::gates {

/// Builds the JSON that Yosys would write for a module of one-bit ports.
class NetlistText {
 public:
  int Input(const std::string& name) { return AddPort(name, "input", next_++); }
  void Output(const std::string& name, int bit) { AddPort(name, "output", bit); }
  int NewBit() { return next_++; }
  void Cell(const std::string& type, const std::vector<std::pair<std::string, int>>& pins);
  std::string Text() const;

 private:
  int AddPort(const std::string& name, const char* direction, int bit);
  int next_ = 2;
  nlohmann::json ports_ = nlohmann::json::object();
  nlohmann::json cells_ = nlohmann::json::object();
};

struct RandomNetlistShape {
  int inputs = 6;
  int cells = 50;               ///< combinational
  std::size_t reach = 1000000;  ///< inputs come from this many latest bits: keeps fan-outs low
  int registers = 0;            ///< flip-flops and latches, on the clock or behind a clock gate
};

/// Ports clk_i, in0, in1, ..., y. Uses every combinational cell of the library, and its flip-flops,
/// latches and clock gates when registers are asked for. No combinational loops.
std::string RandomNetlist(std::mt19937& random, const CellLibrary& library,
                          const RandomNetlistShape& shape);

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_RANDOM_NETLIST_H_
