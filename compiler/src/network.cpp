// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/network.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

using model::LinearKind;

std::uint32_t Rows(const Pass& pass) {
  if (pass.sequences == 0) throw Error("pass", "sequences", "there are none");
  if (pass.tokens == 0) throw Error("pass", "tokens", "there are none");
  if (pass.phase == Phase::kDecode && pass.tokens != 1) {
    throw Error("pass", "tokens",
                fmt::format("a decode step has one token of each sequence, not {}", pass.tokens));
  }
  const std::uint64_t rows = std::uint64_t{pass.sequences} * pass.tokens;
  if (rows > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(
        "pass", "tokens",
        fmt::format("{} sequences of {} tokens are too many rows", pass.sequences, pass.tokens));
  }
  return static_cast<std::uint32_t>(rows);
}

HostStep StepBehind(LinearKind kind, bool last_layer) {
  switch (kind) {
    case LinearKind::kQ:
    case LinearKind::kK:
    case LinearKind::kGate:
      return HostStep::kNothing;
    case LinearKind::kV:
      return HostStep::kAttention;
    case LinearKind::kO:
      return HostStep::kFeedForward;
    case LinearKind::kUp:
      return HostStep::kActivation;
    case LinearKind::kDown:
      return last_layer ? HostStep::kLogits : HostStep::kNextLayer;
  }
  return HostStep::kUnstated;
}

CompileOptions WithPhase(CompileOptions options, const Pass& pass) {
  options.phase = pass.phase;
  return options;
}

}  // namespace

std::vector<Product> NetworkProducts(const model::Model& model, const Pass& pass) {
  const std::uint32_t rows = Rows(pass);
  std::vector<Product> products;
  for (const auto& [id, weight] : model::Products(model)) {
    Product& product = products.emplace_back();
    product.id = id;
    product.weight = weight;
    product.tokens = rows;
    product.host_step = StepBehind(id.kind, id.layer + 1 == model.config.layers);
  }
  return products;
}

std::vector<Product> NetworkProducts(const Workload& workload, const Pass& pass) {
  const std::uint32_t rows = Rows(pass);
  std::vector<Product> products;
  for (std::uint32_t layer = 0; layer < workload.layers; ++layer) {
    for (const WorkloadProduct& p : workload.products) {
      Product product;
      product.id = {layer, p.kind};
      product.tokens = p.tokens == 0 ? rows : p.tokens;
      product.shape = WeightShape{p.out_features, p.in_features, {}};
      if (workload.zero_weight_fraction) {
        const double weights = double{1} * p.out_features * p.in_features;
        product.shape->zero_weights =
            static_cast<std::uint64_t>(std::llround(*workload.zero_weight_fraction * weights));
      }
      if (workload.transformer) {
        product.host_step = StepBehind(p.kind, layer + 1 == workload.layers);
      }
      products.insert(products.end(), p.count, product);
    }
  }
  return products;
}

NetworkProgram CompileNetwork(const model::Model& model, const Pass& pass, const Target& target,
                              const CompileOptions& options) {
  const model::Config& c = model.config;
  return {Compile(NetworkProducts(model, pass), target, WithPhase(options, pass)), pass,
          KeyValueCache{std::uint64_t{c.layers} * 2 * c.key_value_size() *
                        kReferenceCacheElementBytes}};
}

NetworkProgram CompileNetwork(const Workload& workload, const Pass& pass, const Target& target,
                              const CompileOptions& options, std::uint32_t cache_element_bytes) {
  NetworkProgram program{
      Compile(NetworkProducts(workload, pass), target, WithPhase(options, pass)), pass, {}};
  if (const auto& shape = workload.transformer) {
    program.cache = KeyValueCache{std::uint64_t{shape->layers} * 2 * shape->key_value_size() *
                                  cache_element_bytes};
  }
  return program;
}

}  // namespace ternion::compiler
