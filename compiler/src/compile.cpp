// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>
#include <vector>

#include "assemble.h"
#include "choose_plan.h"
#include "plan.h"
#include "schedule.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::size_t kLargestInFeatures = 16384;
/// Of one product; 2 GiB of instructions. More is a mistake that would only run out of memory.
constexpr std::uint64_t kMostInstructions = std::uint64_t{1} << 26;
/// Largest |q * w|.
constexpr std::int64_t kLargestTerm = 128;

[[noreturn]] void Refuse(const Product& product, std::string_view reason) {
  throw Error("compile", model::ToString(product.id), reason);
}

WeightShape ShapeOf(const Product& p) {
  if ((p.weight == nullptr) != p.shape.has_value()) {
    Refuse(p, p.weight == nullptr ? "has neither weights nor a shape"
                                  : "has weights and a shape beside them");
  }
  if (p.shape) return *p.shape;
  const auto size = [](std::size_t features) {
    return static_cast<std::uint32_t>(
        std::min<std::size_t>(features, std::numeric_limits<std::uint32_t>::max()));
  };
  return {size(p.weight->rows()), size(p.weight->columns()), p.weight->CountZeros()};
}

void CheckProduct(const Product& p, const WeightShape& shape) {
  const std::uint32_t n = shape.out_features;
  const std::uint32_t k = shape.in_features;
  if (p.tokens == 0) Refuse(p, "no tokens");
  if (n == 0 || k == 0) Refuse(p, "the matrix is empty");
  if (k > kLargestInFeatures) {
    Refuse(p, fmt::format("{} input features are more than {}", k, kLargestInFeatures));
  }
  if (n > (std::numeric_limits<std::uint32_t>::max() >> 3)) {
    Refuse(p, fmt::format("{} output features are too many for a 32-bit row stride", n));
  }
  if (shape.zero_weights.value_or(0) > std::uint64_t{n} * k) {
    Refuse(p, fmt::format("{} zero weights are more than {} x {}", *shape.zero_weights, n, k));
  }
  if (p.start.empty()) return;
  if (p.start.size() != n) {
    Refuse(p, fmt::format("{} start values for {} outputs", p.start.size(), n));
  }
  const std::int64_t room =
      std::numeric_limits<std::int32_t>::max() - kLargestTerm * std::int64_t{k};
  for (std::size_t i = 0; i < n; ++i) {
    if (p.start[i] > room || p.start[i] < -room) {
      Refuse(p, fmt::format("start value {} of output {} leaves no room for the sum in 32 bits",
                            p.start[i], i));
    }
  }
}

/// Plans each shape once.
class Mapper {
 public:
  Mapper(const Target& target, const CompileOptions& options)
      : target_(target), options_(options) {}

  Work MakeWork(const Product& product) {
    const WeightShape weight = ShapeOf(product);
    CheckProduct(product, weight);
    const std::uint32_t n = weight.out_features;
    const std::uint32_t k = weight.in_features;
    const Shape shape{product.tokens, CeilDivide(n, target_.columns), CeilDivide(k, target_.lanes),
                      !product.start.empty(), options_.output == OutputFormat::kFloat32};
    Work work;
    work.product = &product;
    Segment& s = work.segment;
    s.id = product.id;
    s.tokens = product.tokens;
    s.in_features = k;
    s.out_features = n;
    s.packing = options_.packing;
    s.output = options_.output;
    s.activation_stride = static_cast<std::uint32_t>(
        RoundUp(std::uint64_t{k} * target_.vector_bytes() / target_.lanes,
                std::lcm(target_.vector_bytes(), target_.bus_bytes())));
    s.output_stride = shape.n_tiles * target_.accumulator_word_bytes();
    s.zero_weights = weight.zero_weights;
    s.host_step = product.host_step;
    s.weight_bytes =
        std::uint64_t{shape.n_tiles} * shape.k_tiles * target_.tile_bytes(options_.packing);
    work.mapping = MappingOf(shape, work);
    return work;
  }

 private:
  std::shared_ptr<const Mapping> MappingOf(const Shape& shape, const Work& work) {
    for (const auto& known : mappings_) {
      if (known->plan.shape == shape) return known;
    }
    Judge judge;
    if (options_.cost_model != nullptr) {
      judge = [&](const Plan& plan) { return JudgePlan(plan, work); };
    }
    const Choice choice = ChoosePlan(shape, target_.tile_bytes(options_.packing), target_, judge,
                                     options_.judged_candidates);
    auto mapping =
        std::make_shared<Mapping>(MakeMapping(choice.candidates[choice.chosen].plan, work));
    mapping->notes = Describe(choice, judge ? options_.cost_model->name() : "");
    mappings_.push_back(mapping);
    return mapping;
  }

  Mapping MakeMapping(const Plan& plan, const Work& work) const {
    if (CountInstructions(plan, target_) > kMostInstructions) {
      Refuse(*work.product, fmt::format("{} tokens need more than {} instructions on target {}",
                                        plan.shape.tokens, kMostInstructions, target_.name));
    }
    ScheduleInput input;
    input.plan = plan;
    input.packing = options_.packing;
    // Both follow from the shape in tiles.
    input.activation_stride = work.segment.activation_stride;
    input.output_stride = work.segment.output_stride;
    return {plan, MakeSchedule(input, target_), {}};
  }

  Cost JudgePlan(const Plan& plan, Work work) const {
    work.mapping = std::make_shared<Mapping>(MakeMapping(plan, work));
    const ProgramImage image = Assemble(std::span(&work, 1), target_, options_.phase, true);
    Verify(image, target_);
    return options_.cost_model->Judge(image);
  }

  const Target& target_;
  const CompileOptions& options_;
  std::vector<std::shared_ptr<const Mapping>> mappings_;
};

/// For each mapping its first product, how many share it, and the choice.
std::string Notes(std::span<const Work> works) {
  std::string notes;
  std::vector<const Mapping*> told;
  for (const Work& work : works) {
    const Mapping* mapping = work.mapping.get();
    if (std::find(told.begin(), told.end(), mapping) != told.end()) continue;
    told.push_back(mapping);
    const auto sharers = std::count_if(works.begin(), works.end(), [&](const Work& other) {
      return other.mapping.get() == mapping;
    });
    const Shape& s = mapping->plan.shape;
    notes += fmt::format("mapping of {}{}: {} tokens x {} n-tiles x {} k-tiles\n{}",
                         model::ToString(work.product->id),
                         sharers == 1 ? "" : fmt::format(" and {} like it", sharers - 1), s.tokens,
                         s.n_tiles, s.k_tiles, mapping->notes);
    if (notes.size() > kMostNoteBytes / 2) return notes + "and more\n";
  }
  return notes;
}

}  // namespace

ProgramImage Compile(std::span<const Product> products, const Target& target,
                     const CompileOptions& options) {
  if (products.empty()) throw Error("compile", "program", "no products");
  if (options.output == OutputFormat::kFloat32 && !target.has_float_stage()) {
    throw Error("compile", "output",
                fmt::format("target {} has no float32 output stage", target.name));
  }
  const bool timing_only = products.front().weight == nullptr;
  std::vector<Work> works;
  works.reserve(products.size());
  if (!timing_only) RequireTernary(target);
  Mapper mapper(target, options);
  for (const Product& product : products) {
    works.push_back(mapper.MakeWork(product));
    if ((product.weight == nullptr) != timing_only) {
      Refuse(product, timing_only ? "has weights, the products before it only shapes"
                                  : "has only a shape, the products before it weights");
    }
  }
  ProgramImage image = Assemble(works, target, options.phase, timing_only);
  image.notes = Notes(works);
  Verify(image, target);
  return image;
}

}  // namespace ternion::compiler
