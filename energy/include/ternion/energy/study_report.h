// SPDX-License-Identifier: Apache-2.0
//
// A whole-model study with its energies: the accelerator's part, which is the ternary linears only,
// the host's part, and both together; and as text for a terminal, JSON, CSV and one HTML page
// (docs/studies.md). Same study, same bytes.

#ifndef TERNION_ENERGY_STUDY_REPORT_H_
#define TERNION_ENERGY_STUDY_REPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/energy/estimate.h"
#include "ternion/energy/technology.h"
#include "ternion/sim/host_model.h"
#include "ternion/sim/study.h"

namespace ternion::energy {

inline constexpr std::string_view kStudySchema = "ternion.study/1";

/// What the host does in a pass, once costed.
struct HostRow {
  sim::HostOperation operation;
  sim::HostTime time;
  double arithmetic_pj = 0;
  double memory_pj = 0;
  double total_pj() const { return arithmetic_pj + memory_pj; }
};

/// Seconds, bytes to and from memory, and energy of a part of a pass.
struct PassPart {
  double seconds = 0;
  std::uint64_t bytes = 0;
  double energy_pj = 0;
};

/// The same products in FP16 on an ideal array of as many lanes behind the same memory: no cycle is
/// lost, every weight, input and output is moved once. A bound in favour of FP16, not a machine.
struct Fp16Bound {
  double seconds = 0;       ///< sum over products of the larger of steps and transfers
  double energy_pj = 0;     ///< EnergyReport::fp16, which counts the ternary run's accesses
  std::uint64_t bytes = 0;  ///< moved in that time
};

/// Bytes of the model in memory, with the KV cache of every sequence at the pass's context.
struct ModelMemory {
  std::uint64_t ternary_weights = 0;  ///< packed, tiles padded
  std::uint64_t fp16_weights = 0;     ///< the same matrices in FP16
  std::uint64_t embeddings = 0;       ///< embedding and, when untied, LM head, in BF16
  std::uint64_t norms = 0;            ///< BF16
  std::uint64_t kv_cache = 0;         ///< BF16

  std::uint64_t host() const { return embeddings + norms + kv_cache; }
};

/// One pass. Host and accelerator work one after the other, so parts add up.
struct PassReport {
  sim::ModelPass pass;
  EnergyReport accelerator;  ///< of the pass's run record
  /// Of each product of the pass, all its programs; they add up to accelerator's ternary total.
  std::vector<double> product_pj;
  std::vector<HostRow> host;
  PassPart accelerator_part;  ///< ternary linears only
  PassPart host_part;
  PassPart total;
  Fp16Bound fp16;  ///< of the ternary linears' products
  ModelMemory memory;
  std::uint64_t tokens = 0;  ///< decode: one per sequence; prefill: all prompt tokens

  double tokens_per_second() const { return static_cast<double>(tokens) / total.seconds; }
  double token_pj() const { return total.energy_pj / static_cast<double>(tokens); }
};

/// Passes in the order of the study's; the first is the one that was asked for, the others are a
/// sweep.
struct StudyReport {
  sim::Study study;
  sim::HostModel host;
  std::string technology_name;
  Constant dram;
  std::vector<PassReport> passes;
  std::vector<std::string> assumptions;
  std::vector<std::string> not_modelled;
};

/// Throws Error as Estimate() does. A topology has no host part and no memory but its weights.
StudyReport MakeStudyReport(sim::Study study, const sim::HostModel& host,
                            const Technology& technology, const EstimateOptions& options = {});

std::string ToTable(const StudyReport& report);
std::string ToJson(const StudyReport& report);
/// RFC 4180, one line per product and host operation of each pass; no sums.
std::string ToCsv(const StudyReport& report);
/// Self-contained: no script, no network. Every cycle count names the run it is from.
std::string ToHtml(const StudyReport& report);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_STUDY_REPORT_H_
