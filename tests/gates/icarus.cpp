// SPDX-License-Identifier: Apache-2.0

#include "icarus.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ternion::gates {
namespace {

std::string NetName(NetId net) { return fmt::format("n{}", net); }

std::string PinNet(const Instance& instance, const std::string& pin_name) {
  const Pin* pin = instance.cell->FindPin(pin_name);
  return NetName(instance.nets[static_cast<std::size_t>(pin - instance.cell->pins.data())]);
}

/// The function as Verilog over nets; a state variable is `state`.
std::string Expression(const BooleanFunction& function, const Instance& instance,
                       const std::string& state) {
  using Operation = BooleanFunction::Operation;
  std::vector<std::string> stack;
  const auto binary = [&](const char* sign) {
    const std::string right = stack.back();
    stack.pop_back();
    stack.back() = fmt::format("({} {} {})", stack.back(), sign, right);
  };
  for (const BooleanFunction::Step& step : function.steps()) {
    switch (step.operation) {
      case Operation::kZero:
        stack.push_back("1'b0");
        break;
      case Operation::kOne:
        stack.push_back("1'b1");
        break;
      case Operation::kNot:
        stack.back() = "~" + stack.back();
        break;
      case Operation::kAnd:
        binary("&");
        break;
      case Operation::kOr:
        binary("|");
        break;
      case Operation::kXor:
        binary("^");
        break;
      case Operation::kInput: {
        const std::string& name = function.inputs()[step.input];
        const auto& sequential = instance.cell->sequential;
        if (sequential && name == sequential->state) {
          stack.push_back(state);
        } else if (sequential && name == sequential->inverse_state) {
          stack.push_back("~" + state);
        } else {
          stack.push_back(PinNet(instance, name));
        }
      }
    }
  }
  return stack.back();
}

void WriteInstance(std::ostream& out, const Netlist& netlist, std::size_t index,
                   const std::vector<NetTiming>& timing) {
  const Instance& instance = netlist.instances[index];
  const auto& sequential = instance.cell->sequential;
  const std::string state = fmt::format("s{}", index);
  if (sequential) {
    const std::string clock = Expression(*sequential->clock, instance, state);
    const std::string data = Expression(*sequential->data, instance, state);
    out << fmt::format("reg {} = 1'b0;\n", state);
    switch (sequential->kind) {
      case Sequential::Kind::kFlipFlop:
        out << fmt::format("always @(posedge {}) {} = {};\n", clock, state, data);
        break;
      case Sequential::Kind::kLatch:
        out << fmt::format("always_latch if ({}) {} = {};\n", clock, state, data);
        break;
      case Sequential::Kind::kClockGate:
        // Holds the enable while the clock is high.
        out << fmt::format("always_latch if (!{}) {} = {};\n", clock, state, data);
        break;
    }
  }
  for (std::size_t p = 0; p < instance.nets.size(); ++p) {
    const Pin& pin = instance.cell->pins[p];
    const NetId net = instance.nets[p];
    if (net == kNoNet || pin.direction != Pin::Direction::kOutput) continue;
    if (sequential && sequential->kind == Sequential::Kind::kClockGate) {
      out << fmt::format("assign {} = {} & {};\n", NetName(net),
                         Expression(*sequential->clock, instance, state), state);
      continue;
    }
    // One evaluation for all inputs that change at the same time, then the delay.
    out << fmt::format(
        "reg f{0} = 1'b0;\nalways_comb f{0} = {1};\nassign #({2}, {3}) {4} = f{0};\n", net,
        Expression(*pin.function, instance, state), timing[net].rise_ps, timing[net].fall_ps,
        NetName(net));
  }
}

double ChildSeconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         1e-6 * static_cast<double>(usage.ru_utime.tv_usec);
}

void Run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace

std::vector<InputBit> InputBits(const Netlist& netlist, const std::string& clock) {
  std::vector<InputBit> bits;
  for (const Port& port : netlist.ports) {
    if (!port.is_input || port.name == clock) continue;
    for (std::size_t b = 0; b < port.bits.size(); ++b) bits.push_back({port.name, b, port.bits[b]});
  }
  return bits;
}

IcarusCounts RunIcarus(const Netlist& netlist, const std::vector<NetTiming>& timing,
                       const SimulatorOptions& options, const std::vector<CycleInputs>& inputs,
                       std::size_t warm_up, const std::filesystem::path& folder) {
  const std::vector<InputBit> bits = InputBits(netlist, options.clock);
  std::filesystem::create_directories(folder);
  {
    std::ofstream stimulus(folder / "stimulus.txt");
    for (const CycleInputs& cycle : inputs) {
      for (auto bit = cycle.rbegin(); bit != cycle.rend(); ++bit) stimulus << (*bit ? '1' : '0');
      stimulus << '\n';
    }
    std::ofstream out(folder / "bench.v");
    out << "`timescale 1ps/1ps\nmodule bench;\n";
    for (NetId n = 0; n < netlist.nets.size(); ++n) {
      const Net& net = netlist.nets[n];
      const bool reg = net.kind == Net::Kind::kInput;
      out << fmt::format("{} {}{};\n", reg ? "reg" : "wire", NetName(n), reg ? " = 1'b0" : "");
      if (net.kind == Net::Kind::kZero) out << fmt::format("assign {} = 1'b0;\n", NetName(n));
      if (net.kind == Net::Kind::kOne) out << fmt::format("assign {} = 1'b1;\n", NetName(n));
    }
    for (std::size_t i = 0; i < netlist.instances.size(); ++i) {
      WriteInstance(out, netlist, i, timing);
    }
    out << fmt::format(
        "reg [{}:0] stimulus [0:{}];\nreg [{}:0] now;\ninteger cycle;\nreg counting = 0;\n",
        bits.size() - 1, inputs.size() - 1, bits.size() - 1);
    for (NetId n = 0; n < netlist.nets.size(); ++n) {
      out << fmt::format("integer c{0} = 0;\nalways @({1}) if (counting) c{0} = c{0} + 1;\n", n,
                         NetName(n));
    }
    const Port* clock = netlist.FindPort(options.clock);
    const std::string clock_net = clock != nullptr ? NetName(clock->bits[0]) : "";
    out << "initial begin\n$readmemb(\"" << (folder / "stimulus.txt").string() << "\", stimulus);\n"
        << fmt::format("#{0};\nfor (cycle = 0; cycle < {1}; cycle = cycle + 1) begin\n",
                       10 * options.period_ps, inputs.size());
    out << fmt::format("counting = cycle >= {};\n", warm_up);
    if (clock != nullptr) out << clock_net << " = 1'b1;\n";
    out << fmt::format("#{};\nnow = stimulus[cycle];\n", options.input_ps);
    for (std::size_t b = 0; b < bits.size(); ++b) {
      out << fmt::format("{} = now[{}];\n", NetName(bits[b].net), b);
    }
    const int half = options.period_ps / 2;
    out << fmt::format("#{};\n", half - options.input_ps);
    if (clock != nullptr) out << clock_net << " = 1'b0;\n";
    out << fmt::format("#{};\nend\n", options.period_ps - half);
    for (NetId n = 0; n < netlist.nets.size(); ++n) {
      out << fmt::format("$display(\"%0d\", c{});\n", n);
    }
    out << "$finish(0);\nend\nendmodule\n";
  }
  const std::string vvp = (folder / "bench.vvp").string();
  const std::string printed = (folder / "counts.txt").string();
  Run(fmt::format("iverilog -g2012 -o {} {}", vvp, (folder / "bench.v").string()));
  const double before = ChildSeconds();
  Run(fmt::format("vvp -n {} > {}", vvp, printed));
  IcarusCounts counts;
  counts.seconds = ChildSeconds() - before;
  std::ifstream in(printed);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos) {
      counts.transitions.push_back(std::stoull(line));
    }
  }
  if (counts.transitions.size() != netlist.nets.size()) {
    throw std::runtime_error("vvp printed another number of counts than there are nets: " +
                             printed);
  }
  return counts;
}

}  // namespace ternion::gates
