// SPDX-License-Identifier: Apache-2.0
//
// A study for a terminal.

#include <fmt/format.h>

#include "format.h"
#include "study_text.h"

namespace ternion::energy {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string Head(const StudyReport& report) {
  const sim::Study& study = report.study;
  const PassReport& pass = report.passes.front();
  std::string text = fmt::format("Study of {} on {}: {}\n", study.workload.name, study.target.name,
                                 PassText(report, pass.pass));
  text += fmt::format(
      "backend {}, weights packed as {}, {} MHz; {} programs a pass, {} distinct ones run\n",
      study.backend, sim::Name(study.packing), study.target.frequency_mhz,
      FormatCount(study.passes.front().programs()), study.runs.size());
  text += fmt::format("shape: [{}] {}\n", study.workload.mark, study.workload.source);
  return text;
}

std::string ProductTable(const StudyReport& report) {
  const sim::Study& study = report.study;
  const sim::PassStudy& pass = study.passes.front();
  Rows rows = {{std::string(kLinearsOnly), "run", "M", "K", "N", "programs", "cycles each",
                "cycles", "share", "bound", "use", "energy"}};
  for (std::size_t i = 0; i < pass.products.size(); ++i) {
    const sim::StudyProduct& product = pass.products[i];
    const sim::ProgramRun& run = study.runs[product.run];
    const sim::CycleSplit all = run.split.Times(product.programs);
    rows.push_back(
        {product.name, RunName(product.run), std::to_string(run.tokens),
         std::to_string(run.in_features), std::to_string(run.out_features),
         FormatCount(product.programs), FormatCount(run.split.cycles), FormatCount(all.cycles),
         FormatShare(static_cast<double>(all.cycles), static_cast<double>(pass.split.cycles)),
         std::string(Name(run.split.bound())), FormatUse(all, study.target),
         FormatEnergy(report.passes.front().product_pj[i])});
  }
  rows.push_back({"all", "", "", "", "", FormatCount(pass.programs()), "",
                  FormatCount(pass.split.cycles), "100.0 %", std::string(Name(pass.split.bound())),
                  FormatUse(pass.split, study.target),
                  FormatEnergy(report.passes.front().accelerator.ternary.total_pj)});
  return AlignedTable(rows, {2, 3, 4, 5, 6, 7, 8, 10, 11});
}

std::string CycleTable(const StudyReport& report) {
  const sim::CycleSplit& split = report.study.passes.front().split;
  const auto cycles = static_cast<double>(split.cycles);
  Rows rows = {{"the array", "cycles", "share"}};
  for (std::size_t i = 0; i < sim::kCycleUses; ++i) {
    const auto use = static_cast<sim::CycleUse>(i);
    rows.push_back({std::string(Title(use)), FormatCount(split.Of(use)),
                    FormatShare(static_cast<double>(split.Of(use)), cycles)});
  }
  rows.push_back({"all", FormatCount(split.cycles), FormatShare(cycles, cycles)});
  return AlignedTable(rows, {1, 2}) +
         fmt::format("in steps, {} of the lanes hold a weight; the others pad a matrix's edge\n",
                     FormatShare(static_cast<double>(split.useful_lane_steps),
                                 static_cast<double>(split.lane_steps)));
}

std::string HostTable(const StudyReport& report) {
  Rows rows = {
      {"host: " + report.host.name, "MACs", "operations", "bytes", "time", "bound", "energy"}};
  for (const HostRow& row : report.passes.front().host) {
    rows.push_back(
        {row.operation.name, FormatCount(row.operation.macs), FormatCount(row.operation.operations),
         FormatSize(static_cast<double>(row.operation.bytes())), FormatSeconds(row.time.seconds()),
         row.time.memory_bound() ? "bandwidth" : "compute", FormatEnergy(row.total_pj())});
  }
  return AlignedTable(rows, {1, 2, 3, 4, 6});
}

std::string TotalTable(const StudyReport& report) {
  const PassReport& pass = report.passes.front();
  Rows rows = {{"", "time", "share", "bytes", "energy", "share"}};
  const auto add = [&](std::string name, const PassPart& part) {
    rows.push_back({std::move(name), FormatSeconds(part.seconds),
                    FormatShare(part.seconds, pass.total.seconds),
                    FormatSize(static_cast<double>(part.bytes)), FormatEnergy(part.energy_pj),
                    FormatShare(part.energy_pj, pass.total.energy_pj)});
  };
  add("accelerator: " + std::string(kLinearsOnly), pass.accelerator_part);
  if (!pass.host.empty()) {
    add("host: everything else", pass.host_part);
    add(std::string(WholeName(pass.pass)), pass.total);
  }
  return AlignedTable(rows, {1, 2, 3, 4, 5});
}

std::string Figures(const StudyReport& report) {
  const PassReport& pass = report.passes.front();
  const ModelMemory& memory = pass.memory;
  std::string text;
  if (!pass.host.empty()) {
    text += fmt::format(
        "{}, {} per token with the host; {}: {}\n", FormatRate(pass.tokens_per_second(), "tokens"),
        FormatEnergy(pass.token_pj()), kLinearsOnly,
        FormatRate(static_cast<double>(pass.tokens) / pass.accelerator_part.seconds, "tokens"));
  }
  text += fmt::format(
      "the same linears in FP16, no cycle lost on as many lanes: {}, {:.2f} times as long, {} "
      "times the energy\n",
      FormatSeconds(pass.fp16.seconds), pass.fp16.seconds / pass.accelerator_part.seconds,
      FormatSignificant(pass.fp16.energy_pj / pass.accelerator_part.energy_pj, 3));
  if (!pass.host.empty()) {
    const double fp16 = pass.fp16.seconds + pass.host_part.seconds;
    text += fmt::format("with the host: {}, {:.2f} times as long\n", FormatSeconds(fp16),
                        fp16 / pass.total.seconds);
  }
  text += fmt::format("in memory: {} of ternary weights ({} in FP16)",
                      FormatSize(static_cast<double>(memory.ternary_weights)),
                      FormatSize(static_cast<double>(memory.fp16_weights)));
  if (!pass.host.empty()) {
    text += fmt::format(", {} of embedding and LM head, {} of KV cache",
                        FormatSize(static_cast<double>(memory.embeddings)),
                        FormatSize(static_cast<double>(memory.kv_cache)));
  }
  return text + "\n";
}

std::string SweepTable(const StudyReport& report) {
  Rows rows = {{"phase", "tokens", "batch", "context", "linears", "host", "whole", "tokens/s",
                "energy/token"}};
  for (const PassReport& pass : report.passes) {
    rows.push_back({std::string(Name(pass.pass.phase)), std::to_string(pass.pass.tokens),
                    std::to_string(pass.pass.batch), std::to_string(pass.pass.context),
                    FormatSeconds(pass.accelerator_part.seconds),
                    FormatSeconds(pass.host_part.seconds), FormatSeconds(pass.total.seconds),
                    FormatSignificant(pass.tokens_per_second(), 4), FormatEnergy(pass.token_pj())});
  }
  return AlignedTable(rows, {1, 2, 3, 4, 5, 6, 7, 8});
}

std::string List(const std::string& title, const std::vector<std::string>& lines) {
  std::string text = title + "\n";
  for (const std::string& line : lines) text += fmt::format("- {}\n", line);
  return text;
}

}  // namespace

std::string ToTable(const StudyReport& report) {
  std::vector<std::string> parts = {Head(report), ProductTable(report), CycleTable(report)};
  if (!report.passes.front().host.empty()) parts.push_back(HostTable(report));
  parts.push_back(TotalTable(report) + Figures(report));
  if (report.passes.size() > 1) parts.push_back(SweepTable(report));
  parts.push_back(List("Assumptions", report.assumptions));
  parts.push_back(List("Not modelled", report.not_modelled));
  return fmt::format("{}", fmt::join(parts, "\n"));
}

}  // namespace ternion::energy
