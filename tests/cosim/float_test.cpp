// SPDX-License-Identifier: Apache-2.0
//
// The float32 output stage in the whole machine: a target that has it, float32 STOREs of compiled
// and of random programs on RTL, SystemC model and interpreter, and the shipped model's layers
// against the reference, bit for bit. A scale that reaches the wrong row, a word that leaves a
// cycle early or an operation in another order fails these tests.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <memory>

#include "random_program.h"
#include "rtl_machine.h"
#include "systemc_programs.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/model/quantize.h"
#include "ternion/util/error.h"

namespace ternion::sim {

std::unique_ptr<RtlDut> MakeRtlDut_float(const std::filesystem::path& trace);

namespace {

using compiler::Instruction;
using compiler::Machine;
using compiler::Opcode;
using compiler::OutputFormat;
using compiler::RunResult;
using compiler::Status;
using compiler::Target;

const std::vector<std::string> kMachines = {"interpreter", "systemc", "rtl"};

Target FloatTarget() {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TEST_TARGETS) / "float.toml");
}
Target Tiny() { return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / "tiny.toml"); }

std::unique_ptr<Machine> Make(const std::string& name, const Target& target,
                              const MachineOptions& options) {
  if (name == "interpreter") return std::make_unique<compiler::Interpreter>(target);
  if (name == "systemc") return MakeSystemCMachine(target, options);
  if (target.name == "float") return MakeRtlMachineFrom(&MakeRtlDut_float, target, options);
  return MakeRtlMachine(target, options);
}

MachineOptions DrawTiming(std::mt19937_64& rng, Target& target) {
  MachineOptions options;
  options.record_timings = true;
  options.jitter = cosim::MakeRandomJitter(rng);
  if (rng() % 3 == 0) {
    target.read_latency_cycles = 1 + static_cast<std::uint32_t>(rng() % 150);
    target.write_latency_cycles = 1 + static_cast<std::uint32_t>(rng() % 150);
  }
  return options;
}

struct WholeRun {
  std::vector<RunResult> stretches;
  std::vector<std::uint8_t> memory;
};

WholeRun RunAll(Machine& machine, const compiler::ProgramImage& image) {
  machine.Load(image);
  WholeRun run;
  do {
    run.stretches.push_back(machine.Run());
  } while (!run.stretches.back().halted && run.stretches.back().status == Status::kNone);
  run.memory.assign(machine.memory().begin(), machine.memory().end());
  return run;
}

void ExpectSameCycles(const RunResult& a, const RunResult& b) {
  ASSERT_EQ(a.status, b.status);
  ASSERT_EQ(a.halted, b.halted);
  for (std::size_t c = 0; c < compiler::kCounters; ++c) {
    ASSERT_EQ(a.counters[c], b.counters[c]) << Name(static_cast<compiler::Counter>(c));
  }
  ASSERT_EQ(a.timings.size(), b.timings.size());
  for (std::size_t t = 0; t < a.timings.size(); ++t) {
    ASSERT_EQ(a.timings[t].start, b.timings[t].start) << "instruction " << a.timings[t].index;
    ASSERT_EQ(a.timings[t].end, b.timings[t].end) << "instruction " << a.timings[t].index;
  }
}

void ExpectSameRun(const WholeRun& rtl, const WholeRun& systemc) {
  ASSERT_EQ(rtl.stretches.size(), systemc.stretches.size());
  for (std::size_t i = 0; i < rtl.stretches.size(); ++i) {
    SCOPED_TRACE("stretch " + std::to_string(i));
    ASSERT_NO_FATAL_FAILURE(ExpectSameCycles(rtl.stretches[i], systemc.stretches[i]));
  }
  ASSERT_TRUE(rtl.memory == systemc.memory) << "memory contents differ";
}

TEST(FloatOutput, RandomInstructionsTakeTheSameCyclesOnRtlAndSystemC) {
  std::uint64_t float_stores = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    Target target = FloatTarget();
    const MachineOptions options = DrawTiming(rng, target);
    const compiler::ProgramImage image = MakeRandomInstructions(rng, target);
    for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
      const std::uint64_t at = image.instruction_offset + i * compiler::kInstructionBytes;
      float_stores += image.bytes[at] == 0x20 && (image.bytes[at + 1] & 0x10U) != 0 ? 1 : 0;
    }
    const WholeRun rtl = RunAll(*Make("rtl", target, options), image);
    ASSERT_NO_FATAL_FAILURE(ExpectSameRun(rtl, RunAll(*Make("systemc", target, options), image)));
  }
  EXPECT_GT(float_stores, 500U);
}

TEST(FloatOutput, BrokenProgramsEndInTheSameCycleOnRtlAndSystemC) {
  std::size_t errors = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    Target target = FloatTarget();
    MachineOptions options = DrawTiming(rng, target);
    compiler::ProgramImage image = MakeRandomInstructions(rng, target);
    options.fail_offset = Break(rng, image);
    WholeRun systemc;
    try {
      systemc = RunAll(*Make("systemc", target, options), image);
    } catch (const Error&) {
      continue;  // a damaged token: the RTL would wait for ever too
    }
    ASSERT_NO_FATAL_FAILURE(ExpectSameRun(RunAll(*Make("rtl", target, options), image), systemc));
    errors += systemc.stretches.back().status != Status::kNone ? 1 : 0;
  }
  EXPECT_GT(errors, 80U);
}

/// A layer of random weights with random activations.
struct Layer {
  model::BitLinear linear;
  std::vector<float> x;
  std::uint32_t tokens = 0;
};

Layer RandomLayer(std::mt19937_64& rng, std::uint32_t tokens, std::uint32_t in, std::uint32_t out) {
  std::vector<std::int8_t> trits(std::size_t{in} * out);
  for (auto& t : trits) t = static_cast<std::int8_t>(static_cast<int>(rng() % 3) - 1);
  const auto direction =
      rng() % 2 == 0 ? model::ScaleDirection::kMultiply : model::ScaleDirection::kDivide;
  std::normal_distribution<float> normal;
  Layer layer{{model::TernaryMatrix(out, in, trits), std::exp(normal(rng)), direction}, {}, tokens};
  const float size = std::exp(4 * normal(rng));
  for (std::size_t i = 0; i < std::size_t{tokens} * in; ++i) layer.x.push_back(size * normal(rng));
  return layer;
}

std::vector<std::uint32_t> BitsOf(std::span<const float> values) {
  std::vector<std::uint32_t> bits;
  for (const float value : values) bits.push_back(std::bit_cast<std::uint32_t>(value));
  return bits;
}

TEST(FloatOutput, CompiledLayersGiveTheReferencesBitsOnEveryMachineInTheSameCycles) {
  constexpr model::LinearId kId{};
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    std::mt19937_64 rng(seed);
    // The scale buffer holds 31 tokens' scales: more of them need a FENCE and a second load.
    const auto tokens = static_cast<std::uint32_t>(1 + rng() % (seed % 3 == 0 ? 90 : 6));
    const auto in = static_cast<std::uint32_t>(1 + rng() % 90);
    const auto out = static_cast<std::uint32_t>(1 + rng() % 40);
    const Layer layer = RandomLayer(rng, tokens, in, out);
    SCOPED_TRACE(fmt::format("seed {}: M={} K={} N={}", seed, tokens, in, out));
    Target target = FloatTarget();
    const MachineOptions options = DrawTiming(rng, target);
    model::ReferenceExecutor reference;
    const model::LinearResult expected =
        model::ApplyLinear(kId, layer.linear, layer.x, tokens, reference);

    std::vector<RunResult> runs;
    for (const std::string& name : kMachines) {
      compiler::ProgramExecutor executor(
          {{.id = kId, .weight = &layer.linear.weight}}, target, compiler::Packing::kBase3,
          [&] { return Make(name, target, options); },
          [&](const compiler::ProductRun& run) { runs.push_back(run.result); },
          OutputFormat::kFloat32);
      const model::LinearResult result =
          model::ApplyLinear(kId, layer.linear, layer.x, tokens, executor);
      ASSERT_TRUE(result.acc.empty()) << name << " gave sums";
      ASSERT_EQ(BitsOf(result.y), BitsOf(expected.y)) << name;
    }
    ASSERT_NO_FATAL_FAILURE(ExpectSameCycles(runs[2], runs[1]));
    // The interpreter knows the events.
    for (std::size_t c = static_cast<std::size_t>(compiler::Counter::kReadBytes);
         c < compiler::kCounters; ++c) {
      ASSERT_EQ(runs[0].counters[c], runs[2].counters[c])
          << Name(static_cast<compiler::Counter>(c));
    }
  }
}

TEST(FloatOutput, ShippedModelGivesTheReferencesBitsInEveryLayer) {
  const model::Model shipped = model::LoadModel(TERNION_ZOO "/shakespeare-3m");
  const Target target = FloatTarget();
  const std::vector<std::int32_t> prompt = {816, 58, 10, 73, 384};
  const std::vector<std::int32_t> next = {42};
  std::vector<compiler::Product> products;
  for (const auto& [id, weight] : model::Products(shipped)) {
    products.push_back({.id = id, .weight = weight, .tokens = 1});
  }
  const auto logits = [&](model::TernaryExecutor& executor) {
    model::Decoder decoder(shipped);
    std::vector<float> all = decoder.Forward(prompt, executor);
    const std::vector<float> decoded = decoder.Forward(next, executor);
    all.insert(all.end(), decoded.begin(), decoded.end());
    return all;
  };
  model::ReferenceExecutor reference;
  const std::vector<float> expected = logits(reference);
  for (const std::string& name : kMachines) {
    SCOPED_TRACE(name);
    std::size_t runs = 0;
    compiler::ProgramExecutor hardware(
        products, target, compiler::Packing::kBase3, [&] { return Make(name, target, {}); },
        [&](const compiler::ProductRun& run) {
          ++runs;
          EXPECT_EQ(run.segment.output, OutputFormat::kFloat32);
        },
        OutputFormat::kFloat32);
    model::CheckedExecutor checked(hardware);
    EXPECT_EQ(BitsOf(logits(checked)), BitsOf(expected));
    EXPECT_EQ(checked.mismatches(), 0U) << checked.first_mismatch();
    EXPECT_EQ(runs, 2 * products.size());
  }
}

Instruction LoadScales(std::uint64_t offset, std::uint32_t bytes) {
  Instruction load;
  load.opcode = Opcode::kLoadScales;
  load.memory_offset = offset;
  load.rows = 1;
  load.row_bytes = bytes;
  return load;
}

/// Loads everything from `data`, multiplies, and stores `rows` words with the scales behind them.
std::vector<Instruction> DirectProgram(const Target& target, std::uint32_t rows) {
  const std::uint64_t data = DataOffset(8);
  std::vector<Instruction> program(8);
  program[0] = LoadScales(data, 4 * (1 + rows));
  program[1] = LoadScales(data + 256, target.accumulator_word_bytes());
  program[1].opcode = Opcode::kLoadStart;
  program[2] = LoadScales(data + 512, target.lanes);
  program[2].opcode = Opcode::kLoadActivations;
  program[3] = LoadScales(data + 512, target.tile_bytes(compiler::Packing::kTwoBit));
  program[3].opcode = Opcode::kLoadWeights;
  program[3].two_bit = true;
  program[3].signal_next = true;
  program[4].opcode = Opcode::kMultiply;
  program[4].n_tiles = program[4].k_tiles = 1;
  program[4].tokens = rows;
  program[4].wait_previous = program[4].signal_next = true;
  program[5].opcode = Opcode::kStore;
  program[5].wait_previous = true;
  program[5].memory_offset = data + 4096;
  program[5].rows = rows;
  program[5].row_bytes = program[5].row_stride = target.accumulator_word_bytes();
  program[5].accumulator_stride = 1;
  program[5].float32 = true;
  program[5].scale_word = 1;
  program[6].opcode = Opcode::kHalt;
  program[7].opcode = Opcode::kHalt;
  return program;
}

/// Sums of one row of columns, scaled by each activation scale and the weight scale, are what the
/// host computes.
void ExpectScaled(const std::vector<std::int32_t>& sums, const std::vector<float>& activation,
                  float weight) {
  const Target target = FloatTarget();
  std::vector<std::uint8_t> data(2 * 4096, 0);
  const auto put = [&](std::size_t at, const void* value) { std::memcpy(&data[at], value, 4); };
  put(0, &weight);
  for (std::size_t i = 0; i < activation.size(); ++i) put(4 + 4 * i, &activation[i]);
  for (std::size_t i = 0; i < sums.size(); ++i) put(256 + 4 * i, &sums[i]);
  std::fill_n(data.begin() + 512, 64, std::uint8_t{0x55});  // weights of 0
  const auto rows = static_cast<std::uint32_t>(activation.size());
  const compiler::ProgramImage image = MakeImage(target, DirectProgram(target, rows), data);
  for (const std::string& name : kMachines) {
    const WholeRun run = RunAll(*Make(name, target, {}), image);
    ASSERT_EQ(run.stretches.back().status, Status::kNone) << name;
    for (std::size_t m = 0; m < activation.size(); ++m) {
      for (std::size_t c = 0; c < sums.size(); ++c) {
        const float y = static_cast<float>(sums[c]) / activation[m] * weight;
        const std::uint32_t expected =
            std::isnan(y) ? 0x7FC00000U : std::bit_cast<std::uint32_t>(y);
        std::uint32_t got = 0;
        std::memcpy(&got, &run.memory[DataOffset(8) + 4096 + 16 * m + 4 * c], 4);
        ASSERT_EQ(got, expected) << fmt::format("{}: {} / {} * {}", name, sums[c], activation[m],
                                                weight);
      }
    }
  }
}

TEST(FloatOutput, ScalesOutsideTheReferencesRangeGiveTheSameOnEveryMachine) {
  const float infinity = std::numeric_limits<float>::infinity();
  const float smallest = std::numeric_limits<float>::denorm_min();
  const std::vector<float> activation = {1.0F,   -1.0F,    0.0F,          -0.0F,   infinity,
                                         1e-38F, smallest, std::nanf(""), 3.4e38F, -smallest};
  for (const float weight : {1.0F, 0.0F, -1.5F, infinity, smallest, std::nanf("1"), 1e38F}) {
    ASSERT_NO_FATAL_FAILURE(ExpectScaled({0, 1, -2147483647 - 1, 2147483647}, activation, weight));
  }
}

TEST(FloatOutput, RandomSumsAndScalesGiveTheHostsBitsOnEveryMachine) {
  std::mt19937_64 rng(31);
  const auto bits = [&] { return static_cast<std::uint32_t>(rng()); };
  // Any bits, or numbers near 1, whose quotients and products neither overflow nor vanish.
  const auto number = [&](bool any) {
    return std::bit_cast<float>(any ? bits() : (bits() & 0x83FFFFFFU) + 0x3E000000U);
  };
  for (int i = 0; i < 200; ++i) {
    std::vector<std::int32_t> sums(4);
    for (std::int32_t& sum : sums) sum = static_cast<std::int32_t>(bits()) >> (rng() % 32);
    std::vector<float> activation(10);
    for (float& scale : activation) scale = number(i % 4 == 0);
    ASSERT_NO_FATAL_FAILURE(ExpectScaled(sums, activation, number(i % 8 == 0))) << "case " << i;
  }
}

TEST(FloatOutput, HardwareWithoutTheStageCallsItsInstructionsIllegal) {
  const Target tiny = Tiny();
  const Target with = FloatTarget();
  std::vector<Instruction> store(2);
  store[0] = DirectProgram(with, 4)[5];
  store[0].wait_previous = false;
  std::vector<Instruction> load(2);
  load[0] = DirectProgram(with, 4)[0];
  for (const auto& program : {store, load}) {
    const std::vector<std::uint8_t> data(3 * 4096, 0);
    for (const std::string& name : kMachines) {
      SCOPED_TRACE(name);
      EXPECT_EQ(RunAll(*Make(name, tiny, {}), MakeImage(tiny, program, data)).stretches[0].status,
                Status::kIllegalInstruction);
      EXPECT_EQ(RunAll(*Make(name, with, {}), MakeImage(with, program, data)).stretches[0].status,
                Status::kNone);
    }
  }
}

TEST(FloatOutput, Int8FormatIsReserved) {
  const Target target = FloatTarget();
  std::vector<Instruction> program(2);
  program[0] = DirectProgram(target, 4)[5];
  program[0].wait_previous = false;
  for (const int format : {0x20, 0x30}) {
    compiler::ProgramImage image = MakeImage(target, program, std::vector<std::uint8_t>(8192));
    image.bytes[1] = static_cast<std::uint8_t>(format);
    for (const std::string& name : kMachines) {
      EXPECT_EQ(RunAll(*Make(name, target, {}), image).stretches[0].status,
                Status::kIllegalInstruction)
          << name << ", format bits " << format;
    }
  }
}

TEST(FloatOutput, ScalesBeyondTheBufferAreAnOverflow) {
  const Target target = FloatTarget();
  std::vector<Instruction> program = DirectProgram(target, 4);
  program[5].scale_word = static_cast<std::uint16_t>(target.scale_words - 3);
  const compiler::ProgramImage image =
      MakeImage(target, program, std::vector<std::uint8_t>(8192, 0x55));
  for (const std::string& name : kMachines) {
    EXPECT_EQ(RunAll(*Make(name, target, {}), image).stretches[0].status, Status::kBufferOverflow)
        << name;
  }
}

}  // namespace
}  // namespace ternion::sim
