// SPDX-License-Identifier: Apache-2.0
//
// The ternary products of whole models on a cycle-exact machine, each distinct program run once
// (docs/studies.md).

#ifndef TERNION_SIM_STUDY_H_
#define TERNION_SIM_STUDY_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/compiler/target.h"
#include "ternion/compiler/workload.h"
#include "ternion/sim/cycle_split.h"
#include "ternion/sim/model_pass.h"
#include "ternion/sim/run_record.h"

namespace ternion::sim {

/// One program, run once: a product of shapes [tokens, in_features] x [in_features, out_features].
struct ProgramRun {
  std::uint32_t tokens = 0;
  std::uint32_t in_features = 0;
  std::uint32_t out_features = 0;
  std::uint32_t instruction_count = 0;
  compiler::Counters counters{};  ///< zero_weights_loaded is 0: the program has no weights
  CycleSplit split;
  /// Of each instruction, in program order; only when timings were asked for.
  std::vector<compiler::Instruction> instructions;
  std::vector<compiler::InstructionTiming> timings;

  std::uint64_t multiply_accumulates() const {
    return std::uint64_t{tokens} * in_features * out_features;
  }
};

/// All products of one name in a pass.
struct StudyProduct {
  std::string name;
  model::LinearKind kind = model::LinearKind::kQ;
  std::uint32_t tokens = 0;
  std::uint32_t in_features = 0;  ///< of the whole product
  std::uint32_t out_features = 0;
  std::uint32_t pieces = 1;     ///< programs one product takes: in_features is cut into so many
  std::uint64_t per_layer = 1;  ///< products of this name in one layer
  std::uint64_t programs = 0;   ///< in the whole pass: layers x per_layer x pieces
  std::size_t run = 0;          ///< index in Study::runs
};

struct PassStudy {
  ModelPass pass;
  std::vector<StudyProduct> products;  ///< in the order of the workload
  CycleSplit split;                    ///< of all programs of the pass

  std::uint64_t programs() const;
};

struct Study {
  compiler::Workload workload;
  compiler::Target target;
  compiler::Packing packing = compiler::Packing::kBase3;
  std::string backend;            ///< the machine's name
  std::vector<ProgramRun> runs;   ///< distinct programs, in order of first use
  std::vector<PassStudy> passes;  ///< as asked for
};

struct StudyOptions {
  compiler::Packing packing = compiler::Packing::kBase3;
  bool record_timings = false;  ///< keep instructions and timings of each run
  /// So many plans of each shape are judged by a second machine; 0: the compiler's estimate
  /// chooses.
  std::uint32_t judged_candidates = 0;
};

/// Runs every product of the passes. A product is a program of its own: the host starts it, it runs
/// to its HALT, and the machine is settled before the next one starts, so that equal shapes start
/// from equal states at equal addresses and take equal cycles. Each distinct shape is therefore run
/// once. K beyond kLargestInFeatures is cut (PiecesOf). Throws Error when a product cannot be
/// compiled, a run does not end with HALT, or a pass has no rows.
Study RunStudy(const compiler::Workload& workload, const compiler::Target& target,
               std::span<const ModelPass> passes, const StudyOptions& options,
               const compiler::MachineFactory& make_machine);

/// The run record of one pass: a row for every layer's product with the counters of its programs,
/// those of the run that stands for them. Unknown zero weights count as none. The layers of a
/// topology stand as layers.<index>.q_proj.
RunRecord ToRunRecord(const Study& study, std::size_t pass);

}  // namespace ternion::sim

#endif  // TERNION_SIM_STUDY_H_
