// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/delays.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

struct Mean {
  double sum = 0;
  double count = 0;
  void Add(const Table& table, double slew_ps, double load_ff) {
    if (table.empty()) return;
    sum += table.At(slew_ps, load_ff);
    count += 1;
  }
  double value() const { return count > 0 ? sum / count : 0; }
};

std::uint16_t WholePs(double ps) {
  return static_cast<std::uint16_t>(
      std::clamp(std::round(ps), 1.0, double{std::numeric_limits<std::uint16_t>::max()}));
}

}  // namespace

std::vector<std::uint32_t> EvaluationOrder(const Netlist& netlist) {
  const std::size_t count = netlist.instances.size();
  std::vector<std::uint32_t> waits(count, 0);
  std::vector<std::vector<std::uint32_t>> readers(netlist.nets.size());
  std::vector<std::uint32_t> order;
  order.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Instance& instance = netlist.instances[i];
    // A latch passes its data on within the cycle; flip-flops and clock gates do not.
    const auto& sequential = instance.cell->sequential;
    if (sequential && sequential->kind != Sequential::Kind::kLatch) continue;
    for (std::size_t p = 0; p < instance.nets.size(); ++p) {
      const NetId net = instance.nets[p];
      if (net == kNoNet || instance.cell->pins[p].direction != Pin::Direction::kInput) continue;
      if (netlist.nets[net].driver == 0xFFFFFFFF) continue;
      ++waits[i];
      readers[net].push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (waits[i] == 0) order.push_back(i);
  }
  for (std::size_t done = 0; done < order.size(); ++done) {
    const Instance& instance = netlist.instances[order[done]];
    for (std::size_t p = 0; p < instance.nets.size(); ++p) {
      const NetId net = instance.nets[p];
      if (net == kNoNet || instance.cell->pins[p].direction != Pin::Direction::kOutput) continue;
      for (const std::uint32_t reader : readers[net]) {
        if (--waits[reader] == 0) order.push_back(reader);
      }
    }
  }
  if (order.size() != count) {
    const auto stuck = std::find_if(waits.begin(), waits.end(), [](auto w) { return w > 0; });
    throw Error(netlist.top,
                netlist.instances[static_cast<std::size_t>(stuck - waits.begin())].name,
                "is part of a combinational loop or behind one");
  }
  return order;
}

std::vector<NetTiming> ComputeDelays(const Netlist& netlist,
                                     const std::vector<std::uint32_t>& order,
                                     const DelayOptions& options) {
  std::vector<NetTiming> nets(netlist.nets.size());
  for (std::size_t n = 0; n < nets.size(); ++n) {
    const Net& net = netlist.nets[n];
    nets[n].load_ff = net.pin_capacitance_ff + options.wire.At(net.fanout);
    nets[n].slew_ps = options.input_slew_ps;
  }
  for (const std::uint32_t i : order) {
    const Instance& instance = netlist.instances[i];
    const auto slew_of = [&](const std::string& pin_name) {
      const Pin* pin = instance.cell->FindPin(pin_name);
      if (pin == nullptr || pin->is_clock) return options.clock_slew_ps;
      const NetId net = instance.nets[static_cast<std::size_t>(pin - instance.cell->pins.data())];
      return net == kNoNet ? options.input_slew_ps : nets[net].slew_ps;
    };
    const bool is_gate = instance.cell->sequential &&
                         instance.cell->sequential->kind == Sequential::Kind::kClockGate;
    for (std::size_t p = 0; p < instance.nets.size(); ++p) {
      const Pin& pin = instance.cell->pins[p];
      const NetId net = instance.nets[p];
      if (net == kNoNet || pin.direction != Pin::Direction::kOutput) continue;
      Mean rise, fall, slew;
      for (const TimingArc& arc : pin.timing) {
        const double in = slew_of(arc.related_pin);
        const double load = nets[net].load_ff;
        rise.Add(arc.delay_rise, in, load);
        fall.Add(arc.delay_fall, in, load);
        slew.Add(arc.slew_rise, in, load);
        slew.Add(arc.slew_fall, in, load);
      }
      nets[net].rise_ps = WholePs(rise.value());
      nets[net].fall_ps = WholePs(fall.value());
      nets[net].slew_ps = is_gate || slew.count == 0 ? options.clock_slew_ps : slew.value();
    }
  }
  return nets;
}

}  // namespace ternion::gates
