// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "commands.h"
#include "data_folder.h"
#include "options.h"
#include "output.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/measure.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

constexpr const char* kDefaultCells = "asap7-rvt-tt.json";
constexpr std::string_view kSchema = "ternion.gate-measurement/1";

struct Options {
  std::filesystem::path netlist;
  std::string block;
  std::filesystem::path blocks;
  std::vector<std::filesystem::path> cells;
  std::vector<std::string> orders = {"prefill", "decode"};
  std::string vectors = "synthetic";
  std::string product;
  gates::SyntheticOptions synthetic;
  std::string distribution = "normal";
  std::size_t steps = 32;
  std::size_t repeats = 4;
  std::optional<std::size_t> warmup;
  std::optional<std::size_t> hold;
  std::optional<std::size_t> accumulate;
  std::uint64_t seed = 1;
  double wire_base_ff = gates::WireModel{}.base_ff;
  double wire_per_fanout_ff = gates::WireModel{}.per_fanout_ff;
  std::uint16_t period_ps = 1000;
  bool zero_delay = false;
  std::filesystem::path out;
};

gates::Distribution DistributionOf(const std::string& name) {
  if (name == "laplace") return gates::Distribution::kLaplace;
  return name == "uniform" ? gates::Distribution::kUniform : gates::Distribution::kGaussian;
}

std::unique_ptr<gates::OperandSource> Source(const gates::Block& block, const Options& options) {
  if (options.vectors != "synthetic") {
    return gates::LoadCaptured(block, options.vectors, options.product);
  }
  gates::SyntheticOptions synthetic = options.synthetic;
  synthetic.distribution = DistributionOf(options.distribution);
  return gates::MakeSynthetic(block, synthetic);
}

gates::MeasureOptions MeasureOptionsFor(const gates::Block& block,
                                        const gates::OperandSource& source, gates::Order order,
                                        const Options& options) {
  gates::MeasureOptions measure = gates::DefaultMeasureOptions(block, source, order);
  if (options.hold) measure.schedule.hold = *options.hold;
  if (options.accumulate) measure.schedule.accumulate = *options.accumulate;
  if (options.warmup) measure.warmup = *options.warmup;
  measure.schedule.steps = options.steps;
  measure.schedule.seed = options.seed;
  measure.repeats = options.repeats;
  measure.simulator.timed = !options.zero_delay;
  measure.simulator.period_ps = options.period_ps;
  measure.simulator.delays.wire = {.base_ff = options.wire_base_ff,
                                   .per_fanout_ff = options.wire_per_fanout_ff};
  return measure;
}

nlohmann::ordered_json PartsJson(const gates::EnergyParts& parts, double lanes) {
  return {{"logic", parts.logic_fj / lanes},         {"glitches", parts.glitches_fj / lanes},
          {"registers", parts.registers_fj / lanes}, {"clock", parts.clock_fj / lanes},
          {"inputs", parts.inputs_fj / lanes},       {"leakage", parts.leakage_fj / lanes}};
}

nlohmann::ordered_json OrderJson(const gates::Block& block, const gates::Measurement& m,
                                 const gates::MeasureOptions& options) {
  const double lanes = block.lanes;
  nlohmann::ordered_json json;
  json["order"] = gates::Name(options.schedule.order);
  json["hold"] = options.schedule.hold;
  json["accumulate"] = options.schedule.accumulate;
  json["warmup"] = options.warmup;
  json["cycles"] = m.cycles;
  json["results_checked"] = m.results;
  json["fj_per_mac"] = m.energy.total_fj() / lanes;
  json["standard_error_fj"] = m.standard_error_fj / lanes;
  json["parts_fj"] = PartsJson(m.energy, lanes);
  json["switching_fj"] = m.switching_fj / lanes;
  json["internal_fj"] = m.internal_fj / lanes;
  json["transitions_per_mac"] = m.transitions / lanes;
  json["glitches_per_mac"] = m.glitch_transitions / lanes;
  return json;
}

std::string Line(const nlohmann::ordered_json& order) {
  std::string parts;
  for (const auto& [name, value] : order["parts_fj"].items()) {
    parts += fmt::format("{}{} {:.2f}", parts.empty() ? "" : ", ", name, value.get<double>());
  }
  return fmt::format("  {:8}{:.2f} fJ per multiply-accumulate, standard error {:.2f}: {}\n",
                     order["order"].get<std::string>(), order["fj_per_mac"].get<double>(),
                     order["standard_error_fj"].get<double>(), parts);
}

gates::CellLibrary Library(const std::vector<std::filesystem::path>& files) {
  if (!files.empty()) return gates::LoadCells(files);
  return gates::LoadCells(DataFolder("energy") / "cells" / kDefaultCells);
}

int Measure(const Options& options) {
  RequireWritable(options.out);
  const std::filesystem::path blocks_path =
      options.blocks.empty() ? DataFolder("energy") / "gates" / "blocks.toml" : options.blocks;
  const std::vector<gates::Block> blocks = gates::LoadBlocks(blocks_path);
  const gates::Block& block = gates::FindBlock(blocks, options.block, blocks_path.string());
  const gates::CellLibrary library = Library(options.cells);
  const gates::Netlist netlist = gates::LoadNetlist(options.netlist, library);
  const std::unique_ptr<gates::OperandSource> source = Source(block, options);
  nlohmann::ordered_json json;
  json["schema"] = kSchema;
  json["block"] = block.name;
  json["arithmetic"] = gates::Name(block.arithmetic);
  json["lanes"] = block.lanes;
  json["library"] = library.name;
  json["voltage_v"] = library.voltage_v;
  json["area_um2"] = netlist.area_um2();
  json["instances"] = netlist.instances.size();
  json["period_ps"] = options.period_ps;
  json["delays"] = !options.zero_delay;
  json["wire_ff"] = {options.wire_base_ff, options.wire_per_fanout_ff};
  json["vectors"] = source->description();
  json["seed"] = options.seed;
  json["repeats"] = options.repeats;
  json["steps"] = options.steps;
  json["streams"] = gates::kStreams;
  json["orders"] = nlohmann::ordered_json::array();
  std::string text = fmt::format("{}: {} lanes, {:.1f} um2, {}\n", block.name, block.lanes,
                                 netlist.area_um2(), source->description());
  for (const std::string& name : options.orders) {
    const gates::Order order = name == "decode" ? gates::Order::kDecode : gates::Order::kPrefill;
    const gates::MeasureOptions measure = MeasureOptionsFor(block, *source, order, options);
    json["orders"].push_back(OrderJson(
        block, gates::Measure(netlist, block, *source, measure, library.voltage_v), measure));
    text += Line(json["orders"].back());
  }
  if (!options.out.empty()) WriteJson(options.out, json);
  PrintNow(text);
  return kSuccess;
}

void AddVectorOptions(CLI::App& app, Options& options) {
  app.add_option("--vectors", options.vectors,
                 "\"synthetic\", or a folder written by ternion capture")
      ->capture_default_str();
  app.add_option("--product", options.product, "Only captured products whose name contains this");
  app.add_option("--distribution", options.distribution, "Of synthetic activations")
      ->check(CLI::IsMember({"normal", "laplace", "uniform"}))
      ->capture_default_str();
  app.add_option("--activation-sigma", options.synthetic.activation_sigma,
                 "Standard deviation of synthetic int8 activations")
      ->capture_default_str();
  app.add_option("--zero-fraction", options.synthetic.zero_fraction,
                 "Part of synthetic ternary weights that are 0")
      ->capture_default_str();
  app.add_option("--hold", options.hold,
                 "Steps with the same weights (prefill: default 512, or the captured tokens) or "
                 "activations (decode: default 64)");
  app.add_option("--accumulate", options.accumulate, "Steps of one sum (default: 2560 products)");
  app.add_option("--warmup", options.warmup, "Steps before counting (default: latency + 2)");
  app.add_option("--seed", options.seed, "Of the first repeat")->capture_default_str();
}

}  // namespace

Command GatesCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(parent, "gates", "Measures blocks that were mapped to a cell library",
                             "ternion gates measure netlist.json --block ternary_adder_tree_64");
  app->require_subcommand(1);
  CLI::App* measure = AddCommand(
      *app, "measure", "Energy of a mapped block while it computes, every result checked",
      "ternion gates measure netlist.json --block ternary_adder_tree_64");
  measure->add_option("NETLIST", options->netlist, "Flat netlist from Yosys' write_json")
      ->required();
  measure->add_option("--block", options->block, "Name in the list of blocks")->required();
  measure->add_option("--blocks", options->blocks,
                      "List of blocks (default: the project's energy/gates/blocks.toml)");
  measure->add_option("--cells", options->cells,
                      "Cell library the netlist was mapped to: cell data or Liberty files "
                      "(default: the project's asap7-rvt-tt.json)");
  measure->add_option("--order", options->orders, "prefill, decode or both (default)")
      ->check(CLI::IsMember({"prefill", "decode"}));
  AddVectorOptions(*measure, *options);
  measure->add_option("--steps", options->steps, "Counted steps of each of the 512 streams")
      ->check(CLI::Range(1U, 1U << 20))
      ->capture_default_str();
  measure->add_option("--repeats", options->repeats, "Runs with other seeds, for the error")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  measure->add_option("--wire-base", options->wire_base_ff, "Wire of each net, fF")
      ->capture_default_str();
  measure->add_option("--wire-per-fanout", options->wire_per_fanout_ff, "and per fanout, fF")
      ->capture_default_str();
  measure->add_option("--period", options->period_ps, "Clock period, ps")->capture_default_str();
  measure->add_flag("--zero-delay", options->zero_delay, "Without delays, so without glitches");
  measure->add_option("-o,--out", options->out, "JSON file to write");
  return {app, [options] { return Measure(*options); }};
}

}  // namespace ternion::cli
