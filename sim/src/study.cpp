// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/study.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <optional>

#include "ternion/compiler/compile.h"
#include "ternion/sim/machine_cost_model.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Counter;

/// All that a program's time depends on, beside target and packing.
using Shape = std::array<std::uint32_t, 3>;  // tokens, in_features, out_features

compiler::ProgramImage CompileShape(const Shape& shape, const compiler::Target& target,
                                    const StudyOptions& options, compiler::CostModel* judge) {
  const auto [tokens, in_features, out_features] = shape;
  const compiler::Product product{
      .id = {},
      .tokens = tokens,
      .shape = compiler::WeightShape{.out_features = out_features, .in_features = in_features}};
  compiler::CompileOptions compile;
  compile.phase = tokens == 1 ? compiler::Phase::kDecode : compiler::Phase::kPrefill;
  compile.packing = options.packing;
  compile.cost_model = judge;
  compile.judged_candidates = options.judged_candidates;
  return compiler::Compile({&product, 1}, target, compile);
}

std::vector<compiler::Instruction> Instructions(const compiler::ProgramImage& image,
                                                const compiler::Target& target) {
  std::vector<compiler::Instruction> instructions(image.instruction_count);
  const std::span<const std::uint8_t> bytes(image.bytes);
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    const std::size_t at = image.instruction_offset + std::size_t{i} * compiler::kInstructionBytes;
    compiler::Decode(bytes.subspan(at).first<compiler::kInstructionBytes>(), target.bus_bytes(),
                     instructions[i], target.has_float_stage());
  }
  return instructions;
}

/// Runs programs on one machine, each distinct shape once.
class Runner {
 public:
  Runner(Study& study, const StudyOptions& options, const compiler::MachineFactory& make_machine)
      : study_(study), options_(options), machine_(make_machine()) {
    study_.backend = machine_->name();
    if (options.judged_candidates != 0) judge_.emplace(make_machine);
  }

  /// Index of the run in Study::runs.
  std::size_t Run(const Shape& shape) {
    const auto found = known_.find(shape);
    if (found != known_.end()) return found->second;
    study_.runs.push_back(Simulate(shape));
    return known_.emplace(shape, study_.runs.size() - 1).first->second;
  }

 private:
  ProgramRun Simulate(const Shape& shape) {
    const compiler::ProgramImage image =
        CompileShape(shape, study_.target, options_, judge_ ? &*judge_ : nullptr);
    machine_->Load(image);
    compiler::RunResult result = machine_->Run();
    const std::string name = fmt::format("{} x {} x {}", shape[0], shape[1], shape[2]);
    if (result.status != compiler::Status::kNone || !result.halted) {
      throw Error("study", name,
                  fmt::format("the {} ended with {}", machine_->name(), Name(result.status)));
    }
    ProgramRun run;
    run.tokens = shape[0];
    run.in_features = shape[1];
    run.out_features = shape[2];
    run.instruction_count = image.instruction_count;
    run.counters = result.counters;
    At(run.counters, Counter::kZeroWeightsLoaded) = 0;
    run.split =
        SplitCycles(run.counters, study_.target, run.multiply_accumulates(), "study: " + name);
    if (options_.record_timings) {
      run.instructions = Instructions(image, study_.target);
      run.timings = std::move(result.timings);
    }
    return run;
  }

  Study& study_;
  const StudyOptions& options_;
  std::unique_ptr<compiler::Machine> machine_;
  std::optional<MachineCostModel> judge_;
  std::map<Shape, std::size_t> known_;
};

void CheckPass(const ModelPass& pass) {
  if (pass.tokens == 0 || pass.batch == 0 || pass.context == 0) {
    throw Error("study", "pass", "tokens, batch and context must be at least 1");
  }
  if (pass.phase == compiler::Phase::kDecode && pass.tokens != 1) {
    throw Error("study", "pass", "decode has one token per sequence");
  }
  if (pass.phase == compiler::Phase::kPrefill && pass.context != pass.tokens) {
    throw Error("study", "pass", "prefill begins with an empty context");
  }
  if (pass.rows() > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("study", "pass", fmt::format("{} token vectors are too many", pass.rows()));
  }
}

PassStudy StudyPass(const compiler::Workload& workload, const ModelPass& pass, Runner& runner,
                    const std::vector<ProgramRun>& runs) {
  CheckPass(pass);
  PassStudy study;
  study.pass = pass;
  for (const compiler::WorkloadProduct& product : workload.products) {
    StudyProduct row;
    row.name = product.name;
    row.kind = product.kind;
    row.tokens = product.tokens != 0 ? product.tokens : static_cast<std::uint32_t>(pass.rows());
    row.in_features = product.in_features;
    row.out_features = product.out_features;
    row.pieces = PiecesOf(product.in_features, product.name);
    row.per_layer = product.count;
    row.programs = workload.layers * product.count * row.pieces;
    row.run = runner.Run({row.tokens, row.in_features / row.pieces, row.out_features});
    study.split += runs[row.run].split.Times(row.programs);
    study.products.push_back(std::move(row));
  }
  return study;
}

}  // namespace

std::uint64_t PassStudy::programs() const {
  std::uint64_t sum = 0;
  for (const StudyProduct& product : products) sum += product.programs;
  return sum;
}

Study RunStudy(const compiler::Workload& workload, const compiler::Target& target,
               std::span<const ModelPass> passes, const StudyOptions& options,
               const compiler::MachineFactory& make_machine) {
  Study study;
  study.workload = workload;
  study.target = target;
  study.packing = options.packing;
  Runner runner(study, options, make_machine);
  for (const ModelPass& pass : passes) {
    study.passes.push_back(StudyPass(workload, pass, runner, study.runs));
  }
  return study;
}

RunRecord ToRunRecord(const Study& study, std::size_t pass) {
  RunRecord record;
  record.backend = study.backend;
  record.model = study.workload.name;
  record.target = study.target;
  record.packing = study.packing;
  const bool topology = !study.workload.transformer;
  const double zeros = study.workload.zero_weight_fraction.value_or(0);
  const PassStudy& of = study.passes.at(pass);
  for (std::uint32_t layer = 0; layer < study.workload.layers; ++layer) {
    for (std::size_t i = 0; i < of.products.size(); ++i) {
      const StudyProduct& product = of.products[i];
      const ProgramRun& run = study.runs[product.run];
      compiler::ProductRun one;
      one.segment.id = {topology ? static_cast<std::uint32_t>(i) : layer, product.kind};
      one.segment.tokens = run.tokens;
      one.segment.in_features = run.in_features;
      one.segment.out_features = run.out_features;
      one.segment.packing = study.packing;
      one.segment.zero_weights = static_cast<std::uint64_t>(
          std::llround(zeros * static_cast<double>(run.in_features) * run.out_features));
      one.result.counters = run.counters;
      for (std::uint64_t n = 0; n < product.per_layer * product.pieces; ++n) {
        record.Add(one, of.pass.phase);
      }
    }
  }
  return record;
}

}  // namespace ternion::sim
