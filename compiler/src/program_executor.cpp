// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/program_executor.h"

#include <fmt/format.h>

#include <algorithm>
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

void ReadOutputs(const Segment& s, std::span<const std::uint8_t> memory,
                 std::span<std::int32_t> acc) {
  for (std::size_t m = 0; m < s.tokens; ++m) {
    const auto row = memory.subspan(s.output_offset + m * s.output_stride, s.output_stride);
    for (std::size_t n = 0; n < s.out_features; ++n) {
      acc[m * s.out_features + n] =
          static_cast<std::int32_t>(GetLittleEndian<std::uint32_t>(row, 4 * n));
    }
  }
}

}  // namespace

struct ProgramExecutor::State {
  std::vector<Product> products;
  Target target;
  Packing packing = Packing::kBase3;
  MachineFactory make_machine;
  std::function<void(const ProductRun&)> on_product;

  // Bounded: decode's image stays, prefill's is the last one used.
  Session decode;
  Session prefill;
  std::uint32_t prefill_tokens = 0;

  std::size_t next = 0;      ///< product expected next
  std::uint32_t tokens = 0;  ///< of the pass under way

  Session& SessionFor(std::uint32_t count) {
    Session& session = count == 1 ? decode : prefill;
    if (session.machine != nullptr && (count == 1 || prefill_tokens == count)) return session;
    session = {};  // frees the old image before the new one is made
    if (count != 1) prefill_tokens = 0;
    for (Product& product : products) product.tokens = count;
    CompileOptions options;
    options.phase = count == 1 ? Phase::kDecode : Phase::kPrefill;
    options.packing = packing;
    const ProgramImage image = Compile(products, target, options);
    std::unique_ptr<Machine> machine = make_machine();
    machine->Load(image);
    session.segments = image.segments;
    session.machine = std::move(machine);
    if (count != 1) prefill_tokens = count;
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
};

ProgramExecutor::ProgramExecutor(std::vector<Product> products, Target target, Packing packing,
                                 MachineFactory make_machine,
                                 std::function<void(const ProductRun&)> on_product)
    : state_(std::make_unique<State>()) {
  if (products.empty()) throw Error("program executor", "products", "there are none");
  state_->products = std::move(products);
  state_->target = std::move(target);
  state_->packing = packing;
  state_->make_machine = std::move(make_machine);
  state_->on_product = std::move(on_product);
}

ProgramExecutor::~ProgramExecutor() = default;

void ProgramExecutor::Multiply(const model::LinearId& id, const model::TernaryMatrix& weight,
                               std::span<const std::int8_t> q, std::size_t tokens,
                               std::span<std::int32_t> acc) {
  State& state = *state_;
  state.CheckOrder(id, weight, tokens);
  if (q.size() != tokens * weight.columns() || acc.size() != tokens * weight.rows()) {
    throw Error("program executor", model::ToString(id), "has inputs or outputs of another size");
  }
  state.tokens = static_cast<std::uint32_t>(tokens);
  Session& session = state.SessionFor(state.tokens);
  const Segment& segment = session.segments[state.next];
  WriteActivations(segment, q, session.machine->memory());
  ProductRun run{segment, session.machine->Run()};
  const bool last = state.next + 1 == state.products.size();
  if (run.result.status != Status::kNone) {
    state.next = 0;
    session = {};  // a machine that stopped in the middle is of no more use
    throw Error(fmt::format("machine at {}", model::ToString(id)), "status",
                Name(run.result.status));
  }
  if (run.result.halted != last || (!last && run.result.segment != state.next)) {
    throw Error("program executor", model::ToString(id),
                fmt::format("the machine stopped at segment {} instead of {}", run.result.segment,
                            state.next));
  }
  ReadOutputs(segment, session.machine->memory(), acc);
  state.next = last ? 0 : state.next + 1;
  if (state.on_product) state.on_product(run);
}

}  // namespace ternion::compiler
