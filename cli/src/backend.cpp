// SPDX-License-Identifier: Apache-2.0

#include "backend.h"

#include <fmt/format.h>

#include <utility>

#include "commands.h"
#include "data_folder.h"
#include "output.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/cpu_executor.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

/// Counts what passes through.
class CountingExecutor final : public model::TernaryExecutor {
 public:
  explicit CountingExecutor(model::TernaryExecutor& inner) : inner_(inner) {}

  void Multiply(const model::LinearId& id, const model::TernaryMatrix& weight,
                std::span<const std::int8_t> q, std::size_t tokens,
                std::span<std::int32_t> acc) override {
    inner_.Multiply(id, weight, q, tokens, acc);
    ++products;
    multiply_accumulates += std::uint64_t{tokens} * weight.rows() * weight.columns();
  }

  bool MultiplyAndScale(const model::LinearId& id, const model::TernaryMatrix& weight,
                        std::span<const std::int8_t> q, const model::OutputScales& scales,
                        std::span<float> y) override {
    if (!inner_.MultiplyAndScale(id, weight, q, scales, y)) return false;
    ++products;
    multiply_accumulates +=
        std::uint64_t{scales.activation.size()} * weight.rows() * weight.columns();
    return true;
  }

  ThreadPool* pool() const override { return inner_.pool(); }

  std::uint64_t products = 0;
  std::uint64_t multiply_accumulates = 0;

 private:
  model::TernaryExecutor& inner_;
};

void RequireConsistent(const BackendOptions& options) {
  if (options.is_reference() && options.check) {
    throw CLI::ValidationError("--check",
                               "the reference cannot be compared with itself; choose "
                               "--backend interpreter, systemc or rtl");
  }
  if (options.is_reference() && !options.record.empty()) {
    throw CLI::ValidationError("--record", "needs --backend interpreter, systemc or rtl");
  }
  if (options.is_reference() && options.hardware.Output() != compiler::OutputFormat::kInt32) {
    throw CLI::ValidationError("--output", "needs --backend interpreter, systemc or rtl");
  }
  if (options.name != "rtl" && !options.trace.empty()) {
    throw CLI::ValidationError("--trace", "needs --backend rtl");
  }
}

}  // namespace

void AddBackendOptions(CLI::App& app, BackendOptions& options) {
  app.add_option("--backend", options.name, "What computes the ternary products")
      ->check(CLI::IsMember(
          {"reference", "scalar", "interpreter", "cycle", "systemc", "rtl", "rtl-behavioral"}))
      ->capture_default_str();
  AddExecutionOptions(app, options.execution);
  AddHardwareOptions(app, options.hardware);
  app.add_flag("--check", options.check, "Compare every product with the reference");
  app.add_option("--record", options.record, "Write the run record (JSON) to this file");
}

std::unique_ptr<compiler::Machine> MakeMachine(std::string_view backend,
                                               const compiler::Target& target,
                                               const std::filesystem::path& trace,
                                               bool timing_only) {
  if (backend == "interpreter") return std::make_unique<compiler::Interpreter>(target);
  sim::MachineOptions options;
  options.trace = trace;
  options.timing_only = timing_only && backend == "cycle";
  if (!target.dram.empty()) options.dram = sim::FindDram(target.dram, {DataFolder("memories")});
  if (backend == "systemc") return sim::MakeSystemCMachine(target, options);
  if (backend == "cycle") return sim::MakeCycleMachine(target, options);
  if (backend == "rtl-behavioral") options.array = sim::RtlArray::kBehavioral;
  return sim::MakeRtlMachine(target, options);
}

std::vector<compiler::Product> ModelProducts(const model::Model& model, std::uint32_t tokens) {
  std::vector<compiler::Product> products;
  for (const auto& [id, weight] : model::Products(model)) {
    products.push_back({.id = id, .weight = weight, .tokens = tokens});
  }
  return products;
}

class Backend::State {
 public:
  State(const BackendOptions& options, std::vector<compiler::Product> products,
        std::string model_name)
      : options_(options), pool_(options.execution.threads) {
    RequireConsistent(options);
    RequireWritable(options.record);
    RequireWritable(options.trace);
    if (!options.is_reference()) UseMachine(std::move(products), std::move(model_name));
    if (options.check) {
      checked_ = std::make_unique<model::CheckedExecutor>(*machine_);
      counting_ = std::make_unique<CountingExecutor>(*checked_);
    } else if (machine_) {
      counting_ = std::make_unique<CountingExecutor>(*machine_);
    } else {
      counting_ = std::make_unique<CountingExecutor>(
          options.name == "scalar" ? static_cast<model::TernaryExecutor&>(scalar_) : reference_);
    }
  }

  CountingExecutor& counting() { return *counting_; }
  const BackendOptions& options() const { return options_; }
  const model::CheckedExecutor* checked() const { return checked_.get(); }
  const sim::RunRecord& record() const { return record_; }

  /// The record with the outcome of --check.
  sim::RunRecord FinishedRecord() const {
    sim::RunRecord record = record_;
    if (checked_) record.checked = {counting_->products, checked_->mismatches()};
    return record;
  }

 private:
  void UseMachine(std::vector<compiler::Product> products, std::string model_name) {
    record_.backend = options_.name;
    record_.model = std::move(model_name);
    record_.target = options_.hardware.Target();
    record_.packing = options_.hardware.Packing();
    if (options_.hardware.Output() == compiler::OutputFormat::kFloat32 &&
        !record_.target.has_float_stage()) {
      throw Error("target " + record_.target.name, "output", "it has no float32 output stage");
    }
    MakeMachine(options_.name, record_.target, {});  // refuses a target before any work is done
    machine_ = std::make_unique<compiler::ProgramExecutor>(
        std::move(products), record_.target, record_.packing,
        [this] { return MakeMachine(options_.name, record_.target, options_.trace); },
        [this](const compiler::ProductRun& run) {
          const auto phase =
              run.segment.tokens > 1 ? compiler::Phase::kPrefill : compiler::Phase::kDecode;
          record_.Add(run, phase);
        },
        options_.hardware.Output());
  }

  BackendOptions options_;
  sim::RunRecord record_;
  ThreadPool pool_;
  model::CpuExecutor reference_{&pool_};
  model::ReferenceExecutor scalar_;
  std::unique_ptr<compiler::ProgramExecutor> machine_;
  std::unique_ptr<model::CheckedExecutor> checked_;
  std::unique_ptr<CountingExecutor> counting_;
};

Backend::Backend(const BackendOptions& options, std::vector<compiler::Product> products,
                 std::string model_name)
    : state_(std::make_unique<State>(options, std::move(products), std::move(model_name))) {}
Backend::~Backend() = default;

model::TernaryExecutor& Backend::executor() { return state_->counting(); }

std::uint64_t Backend::products() const { return state_->counting().products; }

std::uint64_t Backend::multiply_accumulates() const {
  return state_->counting().multiply_accumulates;
}

std::optional<std::uint64_t> Backend::cycles() const {
  const BackendOptions& options = state_->options();
  if (options.is_reference() || options.name == "interpreter") return std::nullopt;
  return At(state_->record().Totals(), compiler::Counter::kCycles);
}

std::optional<std::uint64_t> Backend::mismatches() const {
  if (!state_->checked()) return std::nullopt;
  return state_->checked()->mismatches();
}

std::optional<std::string> Backend::target() const {
  if (state_->options().is_reference()) return std::nullopt;
  return state_->record().target.name;
}

const sim::RunRecord& Backend::record() const { return state_->record(); }

int Backend::Finish() const {
  const BackendOptions& options = state_->options();
  if (!options.record.empty()) sim::SaveRunRecord(state_->FinishedRecord(), options.record);
  if (!state_->checked()) return kSuccess;
  const std::string time = cycles() ? fmt::format(", {} cycles", *cycles()) : "";
  fmt::print(stderr, "checked {} products, {} multiply-accumulates{}: {} mismatches\n", products(),
             multiply_accumulates(), time, *mismatches());
  if (*mismatches() == 0) return kSuccess;
  fmt::print(stderr, "ternion: first mismatch: {}\n", state_->checked()->first_mismatch());
  return kFailure;
}

}  // namespace ternion::cli
