// SPDX-License-Identifier: Apache-2.0

#include "format.h"
#include "study_text.h"

namespace ternion::energy {
namespace {

/// The columns before those of a row: which pass it belongs to.
std::vector<std::string> PassFields(const sim::ModelPass& pass) {
  return {std::string(Name(pass.phase)), std::to_string(pass.tokens), std::to_string(pass.batch),
          std::to_string(pass.context)};
}

std::string Line(std::vector<std::string> fields, const std::vector<std::string>& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return CsvLine(fields);
}

}  // namespace

std::string ToCsv(const StudyReport& report) {
  const sim::Study& study = report.study;
  std::vector<std::string> head = {"phase", "tokens", "batch",      "context", "part",     "name",
                                   "run",   "M",      "K",          "N",       "programs", "cycles",
                                   "bound", "macs",   "operations", "bytes",   "seconds"};
  for (std::size_t i = 0; i < sim::kCycleUses; ++i) {
    head.push_back("cycles_" + std::string(Name(static_cast<sim::CycleUse>(i))));
  }
  head.emplace_back("energy_pj");
  std::string text = CsvLine(head);
  for (std::size_t p = 0; p < study.passes.size(); ++p) {
    const std::vector<std::string> pass = PassFields(study.passes[p].pass);
    for (std::size_t i = 0; i < study.passes[p].products.size(); ++i) {
      const sim::StudyProduct& product = study.passes[p].products[i];
      const sim::ProgramRun& run = study.runs[product.run];
      const sim::CycleSplit all = run.split.Times(product.programs);
      const std::uint64_t bytes = At(run.counters, compiler::Counter::kReadBytes) +
                                  At(run.counters, compiler::Counter::kFetchBytes) +
                                  At(run.counters, compiler::Counter::kWriteBytes);
      std::vector<std::string> row = {
          std::string(kLinearsOnly),
          product.name,
          RunName(product.run),
          std::to_string(run.tokens),
          std::to_string(run.in_features),
          std::to_string(run.out_features),
          std::to_string(product.programs),
          std::to_string(all.cycles),
          std::string(Name(all.bound())),
          std::to_string(all.useful_lane_steps),
          "",
          std::to_string(product.programs * bytes),
          FormatExact(static_cast<double>(all.cycles) / (1e6 * study.target.frequency_mhz))};
      for (const std::uint64_t use : all.by_use) row.push_back(std::to_string(use));
      row.push_back(FormatExact(report.passes[p].product_pj[i]));
      text += Line(pass, row);
    }
    for (const HostRow& host : report.passes[p].host) {
      std::vector<std::string> row = {"host",
                                      host.operation.name,
                                      "",
                                      "",
                                      "",
                                      "",
                                      "",
                                      "",
                                      host.time.memory_bound() ? "bandwidth" : "compute",
                                      std::to_string(host.operation.macs),
                                      std::to_string(host.operation.operations),
                                      std::to_string(host.operation.bytes()),
                                      FormatExact(host.time.seconds())};
      row.resize(row.size() + sim::kCycleUses);
      row.push_back(FormatExact(host.total_pj()));
      text += Line(pass, row);
    }
  }
  return text;
}

}  // namespace ternion::energy
