// SPDX-License-Identifier: Apache-2.0
//
// Buffers with lifetimes: placed apart, and checked by what knows nothing of the placing. What
// breaks them: a lifetime that is a step short, a check that looks at neighbours only.

#include "ternion/compiler/memory_plan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "programs.h"
#include "support.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

bool Together(const Buffer& a, const Buffer& b) {
  return std::max(a.first_step, b.first_step) <= std::min(a.last_step, b.last_step);
}

bool Overlap(const Buffer& a, const Buffer& b) {
  return std::max(a.offset, b.offset) < std::min(a.offset + a.bytes, b.offset + b.bytes);
}

TEST(MemoryPlan, RandomBuffersAreApartWhileTheyAreNeededAndShareOtherwise) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    std::mt19937_64 random(seed);
    std::vector<Buffer> buffers(1 + random() % 30);
    for (Buffer& b : buffers) {
      b.kind = BufferKind::kActivations;
      b.bytes = 1 + random() % 40'000;
      b.first_step = static_cast<std::uint32_t>(random() % 12);
      b.last_step = b.first_step + static_cast<std::uint32_t>(random() % 3);
    }
    const std::uint64_t begin = random() % 100'000;
    const std::uint64_t end = PlaceBuffers(buffers, begin);
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < buffers.size(); ++i) {
      EXPECT_GE(buffers[i].offset, begin);
      EXPECT_EQ(buffers[i].offset % kBufferAlignment, 0U);
      EXPECT_LE(buffers[i].offset + buffers[i].bytes, end);
      all += (buffers[i].bytes + kBufferAlignment - 1) / kBufferAlignment * kBufferAlignment;
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(Together(buffers[i], buffers[j]) && Overlap(buffers[i], buffers[j]))
            << "seed " << seed;
      }
    }
    EXPECT_LE(end, (begin + kBufferAlignment - 1) / kBufferAlignment * kBufferAlignment + all);
  }
}

TEST(MemoryPlan, BuffersThatAreNeverNeededTogetherTakeOnePlace) {
  std::vector<Buffer> buffers;
  for (std::uint32_t i = 0; i < 10; ++i) {
    buffers.push_back({BufferKind::kOutputs, i, 0, 10'000 + i, 2 * i, 2 * i + 1});
  }
  EXPECT_EQ(PlaceBuffers(buffers, 1), 4096U + 10'009U);
}

/// The largest need of any step, and what separate places for each kind would take.
TEST(MemoryPlan, ANetworkTakesNoMoreThanItsLargestStep) {
  const std::pair<std::uint32_t, std::uint32_t> shapes[] = {
      {2560, 2560}, {640, 2560},  {640, 2560}, {2560, 2560},
      {6912, 2560}, {6912, 2560}, {2560, 6912}};
  std::vector<Product> products;
  for (std::uint32_t i = 0; i < 14; ++i) {
    Product product;
    product.id = {i / 7, static_cast<model::LinearKind>(i % 7)};
    product.tokens = 64;
    product.shape = WeightShape{shapes[i % 7].first, shapes[i % 7].second};
    products.push_back(product);
  }
  const ProgramImage image = Compile(products, Shipped("edge"), {});
  const std::vector<Buffer> buffers = BuffersOf(image);
  std::uint64_t begin = 0;
  std::uint64_t largest = 0;
  for (const Buffer& b : buffers) {
    if (b.Constant()) begin = std::max(begin, b.offset + b.bytes);
  }
  for (std::uint32_t step = 0; step <= 2 * image.segments.size(); ++step) {
    std::uint64_t need = 0;
    for (const Buffer& b : buffers) {
      if (!b.Constant() && b.first_step <= step && step <= b.last_step) {
        need += (b.bytes + 4095) / 4096 * 4096;
      }
    }
    largest = std::max(largest, need);
  }
  EXPECT_EQ(image.window_bytes, (begin + 4095) / 4096 * 4096 + largest);
}

class CheckMemoryTest : public ::testing::Test {
 protected:
  CheckMemoryTest() {
    std::mt19937_64 random(3);
    target_.float_lanes = 2;
    target_.scale_words = 33;
    const Weights a = RandomWeights(60, 100, random);
    const Weights b = RandomWeights(100, 60, random);
    const std::vector<std::int32_t> start(60, 5);
    const std::vector<Product> products = {
        {{0, model::LinearKind::kQ}, &a.matrix, 40, start},
        {{0, model::LinearKind::kK}, &b.matrix, 40, {}},
        {{0, model::LinearKind::kV}, &a.matrix, 40, {}},
    };
    image_ = Compile(products, target_, {Phase::kPrefill, Packing::kBase3, OutputFormat::kFloat32});
  }

  static std::string Verdict(const ProgramImage& image) {
    try {
      CheckImage(image, "x.tern");
      return "";
    } catch (const Error& error) {
      return error.what();
    }
  }

  Target target_ = Shipped("tiny");
  ProgramImage image_;
};

TEST_F(CheckMemoryTest, EveryBufferMovedOntoAnotherIsRefusedWithBothNames) {
  ASSERT_EQ(Verdict(image_), "");
  const std::vector<Buffer> buffers = BuffersOf(image_);
  const auto place = [](Segment& s, BufferKind kind) -> std::uint64_t& {
    switch (kind) {
      case BufferKind::kStart:
        return s.start_offset;
      case BufferKind::kWeights:
        return s.weight_offset;
      case BufferKind::kActivations:
        return s.activation_offset;
      case BufferKind::kScales:
        return s.scale_offset;
      default:
        return s.output_offset;
    }
  };
  int refused = 0;
  int shared = 0;
  for (const Buffer& moved : buffers) {
    for (const Buffer& other : buffers) {
      if (moved.kind == BufferKind::kInstructions || moved == other) continue;
      ProgramImage bad = image_;
      // Its last byte on the other's first, or its first on the other's last.
      const std::uint64_t onto = refused % 2 == 0 && other.offset >= moved.bytes - 1
                                     ? other.offset - (moved.bytes - 1)
                                     : other.offset + other.bytes - 1;
      place(bad.segments[moved.segment], moved.kind) = onto;
      const std::string verdict = Verdict(bad);
      ASSERT_NE(verdict, "") << Name(moved, image_) << " onto " << Name(other, image_);
      const bool host = !moved.Constant();
      if (!Together(moved, other)) {
        // They may share memory; the instructions still read the old place.
        ++shared;
        continue;
      }
      if (host && onto < image_.bytes.size()) {
        EXPECT_NE(verdict.find("inside the image's bytes"), std::string::npos) << verdict;
      } else if (verdict.find("outside") == std::string::npos) {
        // What it was moved onto, or what else is in the way.
        EXPECT_NE(verdict.find(Name(moved, image_)), std::string::npos) << verdict;
        EXPECT_NE(verdict.find("overlap the "), std::string::npos) << verdict;
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 20);
  EXPECT_GT(shared, 5);
}

TEST_F(CheckMemoryTest, OneCorruptOffsetOfAnyInstructionIsRefusedWithBothNames) {
  const std::vector<Buffer> buffers = BuffersOf(image_);
  const auto buffer_of = [](Opcode opcode) {
    switch (opcode) {
      case Opcode::kLoadWeights:
        return BufferKind::kWeights;
      case Opcode::kLoadActivations:
        return BufferKind::kActivations;
      case Opcode::kLoadStart:
        return BufferKind::kStart;
      case Opcode::kLoadScales:
        return BufferKind::kScales;
      default:
        return BufferKind::kOutputs;
    }
  };
  int named = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    std::mt19937_64 random(seed);
    const auto index = static_cast<std::uint32_t>(random() % image_.instruction_count);
    Instruction instruction = At(image_, index);
    if (instruction.rows == 0) continue;  // moves nothing
    const auto segment = static_cast<std::uint32_t>(std::count_if(
        image_.segments.begin(), image_.segments.end(),
        [&](const Segment& s) { return s.first_instruction + s.instructions <= index; }));
    const Buffer& other = buffers[random() % buffers.size()];
    const BufferKind kind = buffer_of(instruction.opcode);
    // Buffers that are never needed together may lie in one place.
    const bool allowed = std::any_of(buffers.begin(), buffers.end(), [&](const Buffer& own) {
      return own.kind == kind && (own.segment == segment || kind == BufferKind::kStart) &&
             own.offset <= other.offset && other.offset < own.offset + own.bytes;
    });
    if (allowed) continue;
    instruction.memory_offset = other.offset;
    ProgramImage bad = image_;
    Replace(bad, index, instruction);
    const std::string verdict = Verdict(bad);
    const std::uint32_t step = 2 * segment + 1;
    const bool in_use = other.first_step <= step && step <= other.last_step;
    EXPECT_EQ(verdict.find(fmt::format("x.tern: instruction {}: {} leaves the ", index,
                                       Name(instruction.opcode))),
              0U)
        << "seed " << seed << ": " << verdict;
    EXPECT_NE(verdict.find(fmt::format("of segment {} ", segment)), std::string::npos) << verdict;
    if (in_use) {
      EXPECT_NE(verdict.find("for the " + Name(other, image_)), std::string::npos)
          << "seed " << seed << ": " << verdict;
      ++named;
    }
  }
  EXPECT_GT(named, 500);
}

TEST_F(CheckMemoryTest, MessagesNameBothBuffers) {
  ProgramImage bad = image_;
  bad.segments[1].activation_offset = bad.segments[0].output_offset;
  EXPECT_EQ(Verdict(bad),
            "x.tern: outputs of segment 0 (layers.0.q_proj): overlap the activations of segment 1 "
            "(layers.0.k_proj) while both are in use");
  bad = image_;
  bad.segments[2].weight_offset = bad.segments[0].weight_offset + 1;
  EXPECT_EQ(Verdict(bad),
            "x.tern: weights of segment 0 (layers.0.q_proj): overlap the weights of segment 2 "
            "(layers.0.v_proj) while both are in use");
}

}  // namespace
}  // namespace ternion::compiler
