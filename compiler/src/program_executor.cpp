// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/program_executor.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "little_endian.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

/// One compiled image, loaded into its machine.
struct Session {
  std::vector<Segment> segments;
  std::unique_ptr<Machine> machine;
};

void WriteActivations(const Segment& s, std::span<const std::int8_t> q,
                      std::span<std::uint8_t> memory) {
  const auto region =
      memory.subspan(s.activation_offset, std::size_t{s.tokens} * s.activation_stride);
  for (std::size_t m = 0; m < s.tokens; ++m) {
    const auto row = region.subspan(m * s.activation_stride, s.activation_stride);
    const auto in = q.subspan(m * s.in_features, s.in_features);
    std::transform(in.begin(), in.end(), row.begin(),
                   [](std::int8_t v) { return static_cast<std::uint8_t>(v); });
    // Other segments use the same place, so the padding is not zero by itself.
    std::fill(row.begin() + s.in_features, row.end(), std::uint8_t{0});
  }
}

/// The weight scale and each token's activation scale, so that dividing by the latter and then
/// multiplying by the former is what the reference does in either direction.
void WriteScales(const Segment& s, const model::OutputScales& scales,
                 std::span<std::uint8_t> memory) {
  const bool multiply = scales.direction == model::ScaleDirection::kMultiply;
  const auto region =
      memory.subspan(s.scale_offset, (scales.activation.size() + 1) * sizeof(float));
  const auto write = [&](std::size_t word, float value) {
    PutLittleEndian(region, word * sizeof(float), std::bit_cast<std::uint32_t>(value));
  };
  write(0, multiply ? scales.weight : 1.0F);
  for (std::size_t m = 0; m < scales.activation.size(); ++m) {
    const float scale = scales.activation[m];
    write(1 + m, multiply ? scale : scales.weight * scale);
  }
}

/// Calls value(index, its bits) for each output, row by row.
template <typename Value>
void ReadOutputs(const Segment& s, std::span<const std::uint8_t> memory, Value&& value) {
  for (std::size_t m = 0; m < s.tokens; ++m) {
    const auto row = memory.subspan(s.output_offset + m * s.output_stride, s.output_stride);
    for (std::size_t n = 0; n < s.out_features; ++n) {
      value(m * s.out_features + n, GetLittleEndian<std::uint32_t>(row, 4 * n));
    }
  }
}

void CheckScales(const model::LinearId& id, const model::OutputScales& scales) {
  const auto good = [](float scale) { return std::isfinite(scale) && scale > 0; };
  if (good(scales.weight) &&
      std::all_of(scales.activation.begin(), scales.activation.end(), good)) {
    return;
  }
  throw Error("program executor", model::ToString(id), "has a scale that is not finite and > 0");
}

}  // namespace

struct ProgramExecutor::State {
  std::vector<Product> products;
  Target target;
  Packing packing = Packing::kBase3;
  OutputFormat output = OutputFormat::kInt32;
  MachineFactory make_machine;
  std::function<void(const ProductRun&)> on_product;

  // Bounded: decode's image stays, prefill's is the last one used.
  Session decode;
  Session prefill;
  std::uint32_t prefill_tokens = 0;
  std::uint32_t decode_sequences = 1;

  std::size_t next = 0;      ///< product expected next
  std::uint32_t tokens = 0;  ///< of the pass under way

  Session& SessionFor(std::uint32_t count) {
    const bool step = count == decode_sequences;
    Session& session = step ? decode : prefill;
    if (session.machine != nullptr && (step || prefill_tokens == count)) return session;
    session = {};  // frees the old image before the new one is made
    if (!step) prefill_tokens = 0;
    for (Product& product : products) product.tokens = count;
    CompileOptions options;
    options.phase = step ? Phase::kDecode : Phase::kPrefill;
    options.packing = packing;
    options.output = output;
    const ProgramImage image = Compile(products, target, options);
    std::unique_ptr<Machine> machine = make_machine();
    machine->Load(image);
    session.segments = image.segments;
    session.machine = std::move(machine);
    if (!step) prefill_tokens = count;
    return session;
  }

  void CheckOrder(const model::LinearId& id, const model::TernaryMatrix& weight,
                  std::size_t count) const {
    const Product& expected = products[next];
    if (id != expected.id) {
      throw Error("program executor", model::ToString(id),
                  fmt::format("is out of order: {} comes next", model::ToString(expected.id)));
    }
    if (&weight != expected.weight) {
      throw Error("program executor", model::ToString(id), "has another matrix than was compiled");
    }
    if (count == 0 || count > std::numeric_limits<std::uint32_t>::max()) {
      throw Error("program executor", model::ToString(id),
                  fmt::format("{} tokens cannot be run", count));
    }
    if (next != 0 && count != tokens) {
      throw Error("program executor", model::ToString(id),
                  fmt::format("has {} tokens in a pass of {}", count, tokens));
    }
  }

  /// Runs the next product, which CheckOrder() has accepted; `scales` is null with int32 outputs.
  /// Calls value(index, bits) for each output.
  template <typename Value>
  void Run(const model::LinearId& id, std::span<const std::int8_t> q, std::size_t count,
           const model::OutputScales* scales, Value&& value) {
    tokens = static_cast<std::uint32_t>(count);
    Session& session = SessionFor(tokens);
    const Segment& segment = session.segments[next];
    WriteActivations(segment, q, session.machine->memory());
    if (scales != nullptr) WriteScales(segment, *scales, session.machine->memory());
    ProductRun run{segment, session.machine->Run()};
    const bool last = next + 1 == products.size();
    if (run.result.status != Status::kNone) {
      next = 0;
      session = {};  // a machine that stopped in the middle is of no more use
      throw Error(fmt::format("machine at {}", model::ToString(id)), "status",
                  Name(run.result.status));
    }
    if (run.result.halted != last || (!last && run.result.segment != next)) {
      throw Error(
          "program executor", model::ToString(id),
          fmt::format("the machine stopped at segment {} instead of {}", run.result.segment, next));
    }
    ReadOutputs(segment, session.machine->memory(), value);
    next = last ? 0 : next + 1;
    if (on_product) on_product(run);
  }
};

ProgramExecutor::ProgramExecutor(std::vector<Product> products, Target target, Packing packing,
                                 MachineFactory make_machine,
                                 std::function<void(const ProductRun&)> on_product,
                                 OutputFormat output, std::uint32_t decode_sequences)
    : state_(std::make_unique<State>()) {
  if (products.empty()) throw Error("program executor", "products", "there are none");
  for (const Product& product : products) {
    if (product.weight != nullptr) continue;
    throw Error("program executor", model::ToString(product.id),
                "has a shape without weights: no values can be computed");
  }
  state_->products = std::move(products);
  state_->target = std::move(target);
  state_->packing = packing;
  state_->output = output;
  state_->decode_sequences = decode_sequences;
  state_->make_machine = std::move(make_machine);
  state_->on_product = std::move(on_product);
}

ProgramExecutor::~ProgramExecutor() = default;

void ProgramExecutor::Multiply(const model::LinearId& id, const model::TernaryMatrix& weight,
                               std::span<const std::int8_t> q, std::size_t tokens,
                               std::span<std::int32_t> acc) {
  if (state_->output != OutputFormat::kInt32) {
    throw Error("program executor", model::ToString(id), "was compiled for float32 outputs");
  }
  state_->CheckOrder(id, weight, tokens);
  if (q.size() != tokens * weight.columns() || acc.size() != tokens * weight.rows()) {
    throw Error("program executor", model::ToString(id), "has inputs or outputs of another size");
  }
  state_->Run(id, q, tokens, nullptr,
              [&](std::size_t i, std::uint32_t bits) { acc[i] = static_cast<std::int32_t>(bits); });
}

bool ProgramExecutor::MultiplyAndScale(const model::LinearId& id,
                                       const model::TernaryMatrix& weight,
                                       std::span<const std::int8_t> q,
                                       const model::OutputScales& scales, std::span<float> y) {
  if (state_->output != OutputFormat::kFloat32) return false;
  const std::size_t tokens = scales.activation.size();
  state_->CheckOrder(id, weight, tokens);
  if (q.size() != tokens * weight.columns() || y.size() != tokens * weight.rows()) {
    throw Error("program executor", model::ToString(id), "has inputs or outputs of another size");
  }
  CheckScales(id, scales);
  state_->Run(id, q, tokens, &scales,
              [&](std::size_t i, std::uint32_t bits) { y[i] = std::bit_cast<float>(bits); });
  return true;
}

}  // namespace ternion::compiler
