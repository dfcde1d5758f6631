// SPDX-License-Identifier: Apache-2.0

#include "conditions.h"

#include <fmt/format.h>

#include <string_view>

namespace ternion::explore {
namespace {

std::string WithDigest(std::string_view name, std::string_view content) {
  // FNV-1a (Fowler, Noll, Vo), 32 bits.
  std::uint32_t digest = 0x811c9dc5;
  for (const char c : content) digest = (digest ^ static_cast<unsigned char>(c)) * 0x01000193;
  return fmt::format("{} #{:08x}", name, digest);
}

std::string Text(const std::optional<sim::HostFigure>& figure) {
  return figure ? fmt::format("{}", figure->value) : "none";
}

}  // namespace

std::string Identify(const compiler::Workload& workload) {
  std::string text = fmt::format("{} layers, zeros ", workload.layers);
  text += workload.zero_weight_fraction ? fmt::format("{}", *workload.zero_weight_fraction) : "-";
  for (const compiler::WorkloadProduct& p : workload.products) {
    text += fmt::format("; {} {} {} {} {}", static_cast<int>(p.kind), p.in_features, p.out_features,
                        p.tokens, p.count);
  }
  if (workload.transformer) {
    const compiler::TransformerShape& s = *workload.transformer;
    text += fmt::format("; {} {} {} {} {} {} {} {} {}", s.hidden, s.ffn, s.layers, s.heads,
                        s.kv_heads, s.head_dim, s.ffn_matrices, s.vocabulary, s.tied_embeddings);
  }
  return WithDigest(workload.name, text);
}

std::string Identify(const sim::HostModel& host) {
  return WithDigest(host.name, fmt::format("{} {} {} {} {} {}", host.macs_per_second.value,
                                           host.operations_per_second.value,
                                           Text(host.bytes_per_second), host.mac_pj.value,
                                           host.operation_pj.value, Text(host.memory_pj_per_byte)));
}

std::string Identify(const energy::Technology& technology) {
  std::string text = technology.default_dram;
  const auto add = [&](const energy::Constant& c) {
    text += fmt::format("; {} {} {}", c.id, c.value, c.per);
  };
  for (const energy::Constant& operation : technology.operations) add(operation);
  for (const energy::SramConstant& sram : technology.srams) {
    text += fmt::format("; {}", sram.capacity_bytes);
    add(sram.access);
  }
  for (const energy::Constant& dram : technology.drams) add(dram);
  return WithDigest(technology.name, text);
}

std::string Identify(const std::optional<sim::DramParameters>& dram) {
  return dram ? WithDigest(dram->name, sim::ToText(*dram)) : "fixed timing";
}

std::string Conditions(const compiler::Workload& workload, const sim::HostModel& host,
                       const energy::Technology& technology, std::uint32_t judged_candidates) {
  return fmt::format("workload {}, host {}, technology {}, search {}, version {}",
                     Identify(workload), Identify(host), Identify(technology), judged_candidates,
                     TERNION_VERSION);
}

}  // namespace ternion::explore
