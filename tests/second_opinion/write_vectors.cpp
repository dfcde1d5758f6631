// SPDX-License-Identifier: Apache-2.0
//
// Records runs of random programs on the Verilated RTL, pin for pin, for another simulator to
// replay (replay_tb.sv). A run is only written when the plain-loop cycle model agrees with it in
// status, every counter, the start and end of every instruction and all memory, and when it breaks
// no rule.
//
// write_vectors TARGET SEED COUNT FOLDER
//
// writes FOLDER/N.vectors for the first COUNT cases, and for as many more as show a status, a kind
// of damage or a disturbance not met before; prints a line of JSON for each.

#include <fmt/format.h>
#include <fmt/os.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "outcome.h"
#include "random_case.h"
#include "rtl_machine.h"
#include "ternion/sim/backends.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

constexpr std::uint64_t kMaxIndex = 2000;       // cases looked at
constexpr std::uint64_t kMaxCycles = 6'000;     // of a run; longer ones are left out
constexpr std::uint64_t kWatchdogCycles = 500;  // where the case has none: an end within kMaxCycles

/// `bits` of a number in whole hexadecimal digits, x unless it means something.
std::string Field(bool means, std::uint64_t value, unsigned bits) {
  const unsigned digits = (bits + 3) / 4;
  return means ? fmt::format("{:0{}x} ", value, digits) : std::string(digits, 'x') + ' ';
}

std::string Bytes(bool means, const std::uint8_t* bytes, std::size_t count) {
  std::string text;
  for (std::size_t i = count; i-- > 0;) {
    text += means ? fmt::format("{:02x}", bytes[i]) : "xx";
  }
  return text + ' ';
}

/// A design whose pins are written down at every edge.
class Recorder final : public sim::RtlDut {
 public:
  Recorder(std::unique_ptr<sim::RtlDut> design, std::size_t bus_bytes, std::string& text,
           std::uint64_t& cycles)
      : design_(std::move(design)), bus_bytes_(bus_bytes), text_(text), cycles_(cycles) {}

  sim::DutOutputs Settle(bool reset_n, const sim::AxiMemorySignals& memory,
                         const sim::ControlMasterSignals& control) override {
    const sim::DutOutputs out = design_->Settle(reset_n, memory, control);
    line_ = Driven(reset_n, memory, control) + Seen(out);
    in_reset_ = !reset_n;
    return out;
  }

  void Edge() override {
    design_->Edge();
    line_.back() = '\n';
    text_ += line_;
    ++cycles_;
    known_ = known_ || in_reset_;
  }

 private:
  std::string Driven(bool reset_n, const sim::AxiMemorySignals& memory,
                     const sim::ControlMasterSignals& control) const {
    return Field(true, reset_n, 1) + Field(true, control.awvalid, 1) +
           Field(control.awvalid, control.awaddr, 12) + Field(true, control.wvalid, 1) +
           Field(control.wvalid, control.wdata, 32) + Field(control.wvalid, control.wstrb, 4) +
           Field(true, control.bready, 1) + Field(true, control.arvalid, 1) +
           Field(control.arvalid, control.araddr, 12) + Field(true, control.rready, 1) +
           Field(true, memory.arready, 1) + Field(true, memory.rvalid, 1) +
           Field(memory.rvalid, memory.rid, 1) + Bytes(memory.rvalid, memory.rdata, bus_bytes_) +
           Field(memory.rvalid, memory.rerror ? 2 : 0, 2) + Field(memory.rvalid, memory.rlast, 1) +
           Field(true, memory.awready, 1) + Field(true, memory.wready, 1) +
           Field(true, memory.bvalid, 1) + Field(memory.bvalid, memory.berror ? 2 : 0, 2);
  }

  std::string Seen(const sim::DutOutputs& out) const {
    const auto& [memory, burst, control, irq, trace] = out;
    const bool read = known_ && control.rvalid;
    const bool ar = known_ && memory.arvalid;
    const bool aw = known_ && memory.awvalid;
    const bool w = known_ && memory.wvalid;
    return Field(known_, control.awready, 1) + Field(known_, control.wready, 1) +
           Field(known_, control.bvalid, 1) + Field(known_ && control.bvalid, control.bresp, 2) +
           Field(known_, control.arready, 1) + Field(known_, control.rvalid, 1) +
           Field(read, control.rdata, 32) + Field(read, control.rresp, 2) +
           Field(known_, memory.arvalid, 1) + Field(ar, memory.arid, 1) +
           Field(ar, memory.araddr, 48) + Field(ar, memory.arlen, 8) + Field(ar, burst.arsize, 3) +
           Field(ar, burst.arburst, 2) + Field(known_, memory.rready, 1) +
           Field(known_, memory.awvalid, 1) + Field(aw, memory.awaddr, 48) +
           Field(aw, memory.awlen, 8) + Field(aw, burst.awsize, 3) + Field(aw, burst.awburst, 2) +
           Field(known_, memory.wvalid, 1) + Bytes(w, memory.wdata, bus_bytes_) +
           Bytes(w, memory.wstrb.data(), (bus_bytes_ + 7) / 8) + Field(w, burst.wlast, 1) +
           Field(known_, memory.bready, 1) + Field(known_, irq, 1) + Field(known_, trace, 9);
  }

  std::unique_ptr<sim::RtlDut> design_;
  std::size_t bus_bytes_;
  std::string& text_;
  std::uint64_t& cycles_;
  std::string line_;
  bool in_reset_ = false;
  bool known_ = false;  // an edge in reset has passed
};

/// What sets a case apart from others: its statuses, and what is named behind the sizes.
std::set<std::string> Kinds(const RandomCase& c, const Outcome& outcome) {
  std::set<std::string> kinds;
  for (const compiler::RunResult& result : outcome.stretches) {
    kinds.insert(fmt::format("status {}", Name(result.status)));
    if (result.bus_stuck) kinds.insert("bus stuck");
  }
  if (outcome.stretches.size() > 1) kinds.insert("resumed");
  kinds.insert(c.description.substr(0, c.description.find(' ')));
  for (const char* what : {"damaged: ", "disturbed: "}) {
    const std::size_t at = c.description.find(what);
    if (at == std::string::npos) continue;
    kinds.insert(c.description.substr(at, c.description.find(',', at) - at));
  }
  return kinds;
}

int Main(const std::string& name, std::uint64_t seed, std::uint64_t count,
         const std::filesystem::path& folder) {
  const compiler::Target target = LoadVerifiedTarget(name);
  const sim::RtlDutFactory make = VerifiedRtl(name);
  std::filesystem::create_directories(folder);
  std::set<std::string> met;
  std::uint64_t written = 0;
  for (std::uint64_t index = 0; index < kMaxIndex; ++index) {
    RandomCase c = MakeRandomCase(target, seed, index);
    if (!c.watchdog_cycles) c.watchdog_cycles = kWatchdogCycles;
    const sim::MachineOptions options = {.trace = {},
                                         .jitter = c.jitter,
                                         .record_timings = true,
                                         .fail_offset = c.fail_offset,
                                         .silent_after = c.silent_after,
                                         .watchdog_cycles = c.watchdog_cycles,
                                         .host_actions = c.host_actions};
    const Outcome cycle = RunCase(*sim::MakeCycleMachine(c.target, options), c);
    const std::set<std::string> kinds = Kinds(c, cycle);
    const bool fresh = std::any_of(kinds.begin(), kinds.end(),
                                   [&](const std::string& kind) { return !met.contains(kind); });
    if (written >= count && !fresh) continue;
    std::string text;
    std::uint64_t cycles = 0;
    const auto recorded = [&](const std::filesystem::path& trace) -> std::unique_ptr<sim::RtlDut> {
      return std::make_unique<Recorder>(make(trace), target.bus_bytes(), text, cycles);
    };
    const Outcome rtl = RunCase(*sim::MakeRtlMachineFrom(recorded, c.target, options), c);
    if (cycles > kMaxCycles) continue;
    std::string wrong = FirstDifference(rtl, cycle);
    if (wrong.empty()) wrong = BrokenRule(c, rtl);
    if (!wrong.empty()) {
      fmt::print(stderr, "case {}: {} ({})\n", index, wrong, c.description);
      return 1;
    }
    met.insert(kinds.begin(), kinds.end());
    const std::string file = fmt::format("{}.vectors", index);
    fmt::output_file((folder / file).string()).print("{}", text);
    // Streams that no compiler made may read on-chip words that nothing wrote.
    const nlohmann::json line = {{"file", file},
                                 {"cycles", cycles},
                                 {"description", c.description},
                                 {"kinds", kinds},
                                 {"zero_memories", c.expected.empty()}};
    fmt::print("{}\n", line.dump());
    ++written;
  }
  return 0;
}

}  // namespace
}  // namespace ternion::cosim

int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr, "usage: write_vectors TARGET SEED COUNT FOLDER\n");
    return 2;
  }
  try {
    return ternion::cosim::Main(argv[1], std::stoull(argv[2]), std::stoull(argv[3]), argv[4]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
