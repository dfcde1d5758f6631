// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/study_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "events.h"
#include "ternion/util/error.h"

namespace ternion::energy {
namespace {

using compiler::Counter;

constexpr std::uint64_t kFp16Bytes = 2;

std::uint64_t CeilDivide(std::uint64_t a, std::uint64_t b) { return (a + b - 1) / b; }

double BytesPerSecond(const compiler::Target& target) {
  return double{1e6} * target.bytes_per_cycle * target.frequency_mhz;
}

double Seconds(double cycles, const compiler::Target& target) {
  return cycles / (1e6 * target.frequency_mhz);
}

std::vector<HostRow> HostRows(const sim::Study& study, const sim::ModelPass& pass,
                              const sim::HostModel& host, double dram_pj_per_byte) {
  std::vector<HostRow> rows;
  if (!study.workload.transformer) return rows;
  const double memory_pj =
      host.memory_pj_per_byte ? host.memory_pj_per_byte->value : dram_pj_per_byte;
  for (sim::HostOperation& operation : sim::HostOperations(*study.workload.transformer, pass)) {
    HostRow row;
    row.time = TimeOf(operation, host, BytesPerSecond(study.target));
    row.arithmetic_pj = static_cast<double>(operation.macs) * host.mac_pj.value +
                        static_cast<double>(operation.operations) * host.operation_pj.value;
    row.memory_pj = static_cast<double>(operation.bytes()) * memory_pj;
    if (!std::isfinite(row.total_pj())) {
      throw Error("host " + host.name, operation.name,
                  "a figure is so high that its energy is no number");
    }
    row.operation = std::move(operation);
    rows.push_back(std::move(row));
  }
  return rows;
}

PassPart Sum(const std::vector<HostRow>& rows) {
  PassPart part;
  for (const HostRow& row : rows) {
    part.seconds += row.time.seconds();
    part.bytes += row.operation.bytes();
    part.energy_pj += row.total_pj();
  }
  return part;
}

PassPart AcceleratorPart(const sim::Study& study, const sim::PassStudy& pass,
                         const EnergyReport& energy) {
  PassPart part;
  part.seconds = Seconds(static_cast<double>(pass.split.cycles), study.target);
  part.energy_pj = energy.ternary.total_pj;
  for (const sim::StudyProduct& product : pass.products) {
    const compiler::Counters& counters = study.runs[product.run].counters;
    const std::uint64_t bytes = At(counters, Counter::kReadBytes) +
                                At(counters, Counter::kFetchBytes) +
                                At(counters, Counter::kWriteBytes);
    part.bytes += Multiply(product.programs, bytes, "bytes");
  }
  return part;
}

/// Energy of all programs of one product of a pass.
double ProductEnergy(const sim::RunRecord& record, std::size_t product, std::uint64_t programs,
                     const Technology& technology, const EstimateOptions& options) {
  sim::RunRecord alone = record;
  // A layer's rows stand in the order of its products, the first layer's first.
  alone.products = {record.products.at(product)};
  sim::ProductRecord& row = alone.products.front();
  const std::uint64_t more = programs / row.runs;
  row.runs = Multiply(row.runs, more, "runs");
  for (std::uint64_t& counter : row.counters) counter = Multiply(counter, more, "counters");
  return Estimate(alone, technology, options).ternary.total_pj;
}

Fp16Bound IdealFp16(const sim::Study& study, const sim::PassStudy& pass,
                    const EnergyReport& energy) {
  Fp16Bound bound;
  bound.energy_pj = energy.fp16.total_pj;
  double cycles = 0;
  for (const sim::StudyProduct& product : pass.products) {
    const std::uint64_t times = study.workload.layers * product.per_layer;
    const std::uint64_t values =
        std::uint64_t{product.in_features} * product.out_features +
        std::uint64_t{product.tokens} * (std::uint64_t{product.in_features} + product.out_features);
    const std::uint64_t bytes = kFp16Bytes * values;
    const double macs = double{1} * product.tokens * product.in_features * product.out_features;
    const double lanes = double{1} * study.target.lanes * study.target.columns;
    const double transfers = static_cast<double>(bytes) / study.target.bytes_per_cycle;
    cycles += static_cast<double>(times) * std::max(macs / lanes, transfers);
    bound.bytes += Multiply(times, bytes, "bytes");
  }
  bound.seconds = Seconds(cycles, study.target);
  return bound;
}

ModelMemory MemoryOf(const sim::Study& study, const sim::PassStudy& pass) {
  ModelMemory memory;
  for (const sim::StudyProduct& product : pass.products) {
    const std::uint64_t tiles =
        CeilDivide(product.in_features / product.pieces, study.target.lanes) *
        CeilDivide(product.out_features, study.target.columns);
    memory.ternary_weights +=
        Multiply(product.programs, tiles * study.target.tile_bytes(study.packing), "weights");
    memory.fp16_weights +=
        Multiply(study.workload.layers * product.per_layer * kFp16Bytes,
                 std::uint64_t{product.in_features} * product.out_features, "weights");
  }
  if (!study.workload.transformer) return memory;
  const compiler::TransformerShape& shape = *study.workload.transformer;
  const std::uint64_t hidden = shape.hidden;
  memory.embeddings =
      sim::kHostValueBytes * hidden * shape.vocabulary * (shape.tied_embeddings ? 1 : 2);
  memory.norms = sim::kHostValueBytes *
                 (shape.layers * (2 * hidden + shape.attention_size() + shape.ffn) + hidden);
  memory.kv_cache =
      Multiply(pass.pass.batch, sim::KeyValueCacheBytes(shape, pass.pass.context), "KV cache");
  return memory;
}

std::vector<std::string> StudyAssumptions(const StudyReport& report) {
  std::vector<std::string> lines = {
      "Ternary linears only run on the accelerator, everything else on the host",
      "Host and accelerator work one after the other",
      ("Each product is a program of its own that starts from a settled machine; equal shapes are "
       "run once and counted as often as they occur"),
      "Host: " + report.host.name + ", " + report.host.description,
      ("Host operations take the larger of their compute time and their memory time; vectors "
       "between them stay in its caches, but for what the accelerator reads and writes"),
      ("Embedding, LM head and KV cache are BF16; the LM head computes the last token of each "
       "sequence"),
      "Keys and values of the context are read once per sequence, layer and pass",
      "The accelerator's clock is the target's, an assumption (docs/targets.md)",
  };
  if (!report.study.workload.zero_weight_fraction) {
    lines.emplace_back("How many weights are zero is not known: none is taken as still");
  }
  if (!report.study.workload.transformer) {
    lines.emplace_back("A topology says nothing about the host's work: none is counted");
  }
  return lines;
}

}  // namespace

StudyReport MakeStudyReport(sim::Study study, const sim::HostModel& host,
                            const Technology& technology, const EstimateOptions& options) {
  StudyReport report;
  report.study = std::move(study);
  report.host = host;
  report.technology_name = technology.name;
  for (std::size_t i = 0; i < report.study.passes.size(); ++i) {
    const sim::PassStudy& pass = report.study.passes[i];
    PassReport out;
    out.pass = pass.pass;
    const sim::RunRecord record = sim::ToRunRecord(report.study, i);
    out.accelerator = Estimate(record, technology, options);
    for (std::size_t p = 0; p < pass.products.size(); ++p) {
      out.product_pj.push_back(
          ProductEnergy(record, p, pass.products[p].programs, technology, options));
    }
    report.dram = out.accelerator.dram;
    out.accelerator_part = AcceleratorPart(report.study, pass, out.accelerator);
    out.host = HostRows(report.study, pass.pass, host, report.dram.pj_per_byte());
    out.host_part = Sum(out.host);
    out.total = {out.accelerator_part.seconds + out.host_part.seconds,
                 out.accelerator_part.bytes + out.host_part.bytes,
                 out.accelerator_part.energy_pj + out.host_part.energy_pj};
    out.fp16 = IdealFp16(report.study, pass, out.accelerator);
    out.memory = MemoryOf(report.study, pass);
    out.tokens = pass.pass.rows();
    report.passes.push_back(std::move(out));
  }
  if (report.passes.empty()) throw Error("study", "passes", "there is none");
  report.assumptions = StudyAssumptions(report);
  for (const std::string& line : report.passes.front().accelerator.assumptions) {
    report.assumptions.push_back("Accelerator: " + line);
  }
  report.not_modelled = {
      "Host: static power, idle power while the accelerator works, interrupts and driver, cache "
      "misses of vectors between operations",
      "The accelerator's idle power while the host works"};
  for (const std::string& line : report.passes.front().accelerator.not_modelled) {
    if (!line.starts_with("The host:")) report.not_modelled.push_back("Accelerator: " + line);
  }
  return report;
}

}  // namespace ternion::energy
