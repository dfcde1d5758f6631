// SPDX-License-Identifier: Apache-2.0
//
// The vector code equals the scalar specification bit for bit, on every instruction set that this
// processor has: shapes that are no multiple of anything, unaligned data, extreme values,
// denormals, ties, negative zeros. A wrong lane, tail, rounding or order of sums breaks it.

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <vector>

// After the standard headers.
#include <hwy/highway.h>

#include "kernels/elementwise.h"
#include "kernels/float_rows.h"
#include "kernels/int8_rows.h"
#include "kernels/q6_k_blocks.h"
#include "kernels/ternary_codes.h"
#include "kernels/ternary_product.h"
#include "q6_k.h"
#include "specification.h"
#include "ternion/model/cpu_executor.h"
#include "ternion/model/embedding.h"
#include "ternion/model/int8_head.h"

namespace ternion::model {
namespace {

/// Runs the body once for each instruction set, and once with AVX-512 VNNI where there is.
class Kernels : public testing::TestWithParam<std::int64_t> {
 protected:
  static constexpr std::int64_t kVnni = 0;

  void SetUp() override {
    RecordProperty("seed", static_cast<int>(kSeed));
    if (!vnni()) hwy::GetChosenTarget().Update(GetParam());
  }
  void TearDown() override { hwy::GetChosenTarget().DeInit(); }

  bool vnni() const { return GetParam() == kVnni; }

  /// Any bits of finite float32 values, small exponents and exact zeros as often as large ones.
  float Any() {
    switch (rng_() % 6) {
      case 0:
        return rng_() % 2 == 0 ? 0.0F : -0.0F;
      case 1:  // denormal
        return std::bit_cast<float>((Bits() & 0x807FFFFFU));
      case 2:
        return std::bit_cast<float>((Bits() & 0x80FFFFFFU) | 0x3F000000U);
      default:
        return std::normal_distribution<float>()(rng_);
    }
  }
  std::vector<float> Values(std::size_t n) {
    std::vector<float> values(n);
    for (float& value : values) value = Any();
    return values;
  }
  std::size_t Below(std::size_t n) { return rng_() % n; }
  std::uint32_t Bits() { return static_cast<std::uint32_t>(rng_()); }

  static constexpr unsigned kSeed = 20261122;
  std::mt19937 rng_{kSeed};
};

::testing::AssertionResult SameBits(const std::vector<float>& a, const std::vector<float>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::bit_cast<std::uint32_t>(a[i]) != std::bit_cast<std::uint32_t>(b[i])) {
      return ::testing::AssertionFailure() << "value " << i << ": " << a[i] << ", not " << b[i];
    }
  }
  return ::testing::AssertionSuccess();
}

TEST_P(Kernels, TernaryProductIsTheReferences) {
  for (int round = 0; round < 150; ++round) {
    const std::size_t rows = 1 + Below(round < 100 ? 30 : 200);
    const std::size_t columns = 1 + Below(round < 100 ? 200 : 1500);
    const std::size_t tokens = 1 + Below(15);
    // One in three is all +1, all -1 or all 0 times the largest values: the sums that overflow
    // first in code with too few bits.
    const unsigned kind = static_cast<unsigned>(rng_() % 9);
    std::vector<std::int8_t> trits(rows * columns);
    for (auto& trit : trits) {
      trit = static_cast<std::int8_t>(kind < 3 ? static_cast<int>(kind) - 1
                                               : static_cast<int>(rng_() % 3) - 1);
    }
    std::vector<std::int8_t> q(tokens * columns);
    for (auto& value : q)
      value = static_cast<std::int8_t>(kind < 3 ? -128 : static_cast<int>(rng_() % 256));
    const TernaryMatrix weight(rows, columns, trits);

    std::vector<std::int32_t> expected(tokens * rows);
    ReferenceExecutor reference;
    reference.Multiply({}, weight, q, tokens, expected);

    // The codes at any address, with the end of the memory right behind them.
    const std::size_t offset = Below(64);
    std::vector<std::uint8_t> codes(offset + weight.packed().size());
    std::copy(weight.packed().begin(), weight.packed().end(),
              codes.begin() + static_cast<std::ptrdiff_t>(offset));
    std::vector<std::int32_t> acc(tokens * rows, 12345);
    const kernels::PackedActivations packed(q, tokens, columns);
    const std::size_t cut = Below(weight.packed_rows() + 1);
    for (const auto& [first, last] :
         {std::pair{std::size_t{0}, cut}, {cut, weight.packed_rows()}}) {
      kernels::TernaryProduct({codes.data() + offset, weight.packed_rows(), rows, columns}, packed,
                              first, last, vnni(), acc.data());
    }
    ASSERT_EQ(acc, expected) << rows << " x " << columns << ", " << tokens << " tokens";
  }
}

// Sums that wrap in an engine with 16-bit lanes (docs/numerics.md, "What other engines do
// differently").
TEST_P(Kernels, LargestSumsOfRealShapesDoNotWrap) {
  for (const auto& [columns, value] :
       {std::pair{2560, 127}, {6912, 64}, {6912, -128}, {16384, -128}}) {
    const auto n = static_cast<std::size_t>(columns);
    const TernaryMatrix weight(4, n, std::vector<std::int8_t>(4 * n, 1));
    const std::vector<std::int8_t> q(n, static_cast<std::int8_t>(value));
    std::vector<std::int32_t> acc(4);
    kernels::TernaryProduct({weight.packed().data(), 1, 4, n}, {q, 1, n}, 0, 1, vnni(), acc.data());
    EXPECT_EQ(acc, std::vector<std::int32_t>(4, columns * value));
  }
}

TEST_P(Kernels, Q6KBlocksHaveTheSpecifiedValues) {
  std::vector<std::uint8_t> blocks(5 * kQ6KBytes);
  for (auto& byte : blocks) byte = static_cast<std::uint8_t>(rng_());
  std::vector<float> expected;
  for (std::size_t b = 0; b < 5; ++b) {
    std::uint8_t* block = blocks.data() + b * kQ6KBytes;
    block[kQ6KScaleAt + 1] &= 0xBB;  // finite
    const float d = FloatFromFloat16(
        static_cast<std::uint16_t>(block[kQ6KScaleAt] | block[kQ6KScaleAt + 1] << 8));
    for (std::size_t i = 0; i < kQ6KValues; ++i) {
      expected.push_back(specification::Q6KValue(block, i, d));
    }
  }
  std::vector<float> values(5 * kQ6KValues);
  kernels::UnpackQ6KBlocks(blocks.data(), 5, values.data());
  EXPECT_TRUE(SameBits(values, expected));
}

TEST_P(Kernels, Int8RowsGiveExactSums) {
  for (int round = 0; round < 100; ++round) {
    const std::size_t rows = 1 + Below(9);
    const std::size_t columns = 1 + Below(400);
    const bool extreme = round % 4 == 0;  // the largest sums there are
    const auto any = [&] { return static_cast<std::int8_t>(extreme ? -128 : Bits() % 256); };
    const std::size_t pitch = kernels::Int8Pitch(columns);
    const MutableBytes memory = AllocateHugePages(rows * pitch);
    auto* values = reinterpret_cast<std::int8_t*>(memory.bytes.data());
    std::vector<std::int8_t> q(2 * columns);
    for (auto& value : q) value = any();
    std::vector<std::int32_t> expected(rows);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t k = 0; k < columns; ++k) {
        values[r * pitch + k] = any();
        expected[r] += values[r * pitch + k] * q[columns + k];
      }
    }
    std::vector<std::int32_t> sums(rows);
    kernels::Int8Dots(values, {q, 2, columns}, 1, 0, rows, vnni(), sums.data());
    ASSERT_EQ(sums, expected) << rows << " x " << columns;
  }
}

TEST_P(Kernels, ReadingCoversEveryWholeLine) {
  std::vector<std::uint8_t> bytes(64 * 34);
  for (std::size_t line = 0; line < 34; ++line) {
    bytes[64 * line + Below(64)] = 1;
    EXPECT_NE(kernels::ReadAll(bytes), 0U) << line;
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
  }
}

TEST_P(Kernels, CodesAreCounted) {
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint8_t> packed(Below(300));
    kernels::CodeCounts expected;
    for (auto& byte : packed) {
      byte = static_cast<std::uint8_t>(rng_());
      for (int place = 0; place < 4; ++place) {
        const int code = (byte >> (2 * place)) & 3;
        expected.zeros += code == 1 ? 1 : 0;
        expected.invalid += code == 3 ? 1 : 0;
      }
    }
    const kernels::CodeCounts counts = kernels::CountCodes(packed);
    ASSERT_EQ(counts.zeros, expected.zeros);
    ASSERT_EQ(counts.invalid, expected.invalid);
  }
}

TEST_P(Kernels, RowsOfEveryFormatGiveTheSpecifiedSums) {
  for (const auto format :
       {kernels::RowFormat::kF32, kernels::RowFormat::kF16, kernels::RowFormat::kBF16}) {
    for (int round = 0; round < 60; ++round) {
      const std::size_t rows = 1 + Below(21);
      const std::size_t columns = 1 + Below(100);
      const std::size_t stride = columns + Below(3);
      const std::size_t tokens = 1 + Below(4);
      const std::size_t bytes = format == kernels::RowFormat::kF32 ? 4 : 2;
      const std::size_t offset = Below(16);
      std::vector<std::uint8_t> memory(offset + rows * stride * bytes);
      std::vector<float> wide(rows * stride);
      for (std::size_t i = 0; i < wide.size(); ++i) {
        std::uint32_t bits = std::bit_cast<std::uint32_t>(Any());
        if (format == kernels::RowFormat::kBF16) {
          bits >>= 16;
          wide[i] = FloatFromBfloat16(static_cast<std::uint16_t>(bits));
        } else if (format == kernels::RowFormat::kF16) {
          bits = static_cast<std::uint32_t>(rng_()) & 0xFBFFU;  // finite
          wide[i] = FloatFromFloat16(static_cast<std::uint16_t>(bits));
        } else {
          wide[i] = std::bit_cast<float>(bits);
        }
        std::memcpy(memory.data() + offset + i * bytes, &bits, bytes);
      }
      const std::vector<float> x = Values(tokens * columns);
      std::vector<float> out(tokens * rows, 1);
      std::vector<float> expected(tokens * rows);
      for (std::size_t t = 0; t < tokens; ++t) {
        for (std::size_t r = 0; r < rows; ++r) {
          expected[t * rows + r] =
              specification::Dot(wide.data() + r * stride, x.data() + t * columns, columns);
        }
      }
      const kernels::FloatRows matrix{memory.data() + offset, columns, stride, format};
      const std::size_t cut = Below(rows + 1);
      kernels::DotRows(matrix, x.data(), tokens, 0, cut, rows, out.data());
      kernels::DotRows(matrix, x.data(), tokens, cut, rows, rows, out.data());
      ASSERT_TRUE(SameBits(out, expected)) << rows << " x " << columns;

      std::vector<float> widened(rows * stride);
      kernels::WidenValues(memory.data() + offset, format, widened);
      ASSERT_TRUE(SameBits(widened, wide));
      ASSERT_EQ(kernels::FirstNotFinite(memory.data() + offset, format, wide.size()), wide.size());
      const std::size_t bad = Below(wide.size());
      memory[offset + bad * bytes + bytes - 1] = 0x7F;
      memory[offset + bad * bytes + bytes - 2] = 0xC0;
      ASSERT_EQ(kernels::FirstNotFinite(memory.data() + offset, format, wide.size()), bad);
    }
  }
}

TEST_P(Kernels, DotProductIsTheSpecifiedSum) {
  for (std::size_t n = 0; n < 300; ++n) {
    const std::vector<float> a = Values(n);
    const std::vector<float> b = Values(n);
    ASSERT_TRUE(SameBits({kernels::DotProduct(a.data(), b.data(), n)},
                         {specification::Dot(a.data(), b.data(), n)}))
        << n;
  }
}

TEST_P(Kernels, QuantizationRoundsTiesToEvenAndSaturates) {
  std::vector<float> x;
  for (int i = -260; i <= 260; ++i) {
    for (const float nudge : {-0x1p-16F, 0.0F, 0x1p-16F})
      x.push_back(static_cast<float>(i) / 2 + nudge);
  }
  x.insert(x.end(), {0.0F, -0.0F, 1e-40F, -1e-40F, 1e6F, -1e6F});
  for (const float scale : {1.0F, 0.77F, 127.0F / 3.3F}) {
    std::vector<std::int8_t> q(x.size());
    kernels::Quantize(x.data(), x.size(), scale, q.data());
    for (std::size_t i = 0; i < x.size(); ++i) {
      ASSERT_EQ(q[i], specification::Quantize(x[i], scale)) << x[i] << " * " << scale;
    }
  }
}

TEST_P(Kernels, LargestMagnitudeSeesEveryValueAndWhatIsNotFinite) {
  for (std::size_t n = 0; n < 70; ++n) {
    std::vector<float> x = Values(n);
    float largest = 0;
    for (const float value : x) largest = std::max(largest, std::fabs(value));
    ASSERT_EQ(kernels::LargestMagnitude(x.data(), n), largest);
    if (n == 0) continue;
    const std::size_t at = Below(n);
    for (const float bad : {std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(), std::nanf("")}) {
      x[at] = bad;
      ASSERT_FALSE(std::isfinite(kernels::LargestMagnitude(x.data(), n)));
    }
  }
}

TEST_P(Kernels, ElementwiseOperationsAreTheSpecified) {
  for (std::size_t n = 1; n < 70; ++n) {
    const std::vector<float> a = Values(n);
    const std::vector<float> b = Values(n);
    const float divisor = std::fabs(Any()) + 0.001F;
    const float factor = Any();
    std::vector<std::int32_t> acc(n);
    for (auto& value : acc) value = static_cast<std::int32_t>(rng_()) >> (rng_() % 31);
    std::vector<float> divided(n), scaled(n), gated = a, added = a;
    kernels::DivideAndMultiply(acc.data(), n, divisor, factor, divided.data());
    kernels::ScaleByGain(a.data(), b.data(), n, factor, scaled.data());
    kernels::Relu2Gate(b.data(), n, gated.data());
    kernels::AddTo(b.data(), n, added.data());
    std::vector<float> divided_e, scaled_e, gated_e, added_e;
    for (std::size_t i = 0; i < n; ++i) {
      divided_e.push_back(specification::DivideAndMultiply(acc[i], divisor, factor));
      scaled_e.push_back(specification::ScaleByGain(a[i], b[i], factor));
      gated_e.push_back(specification::Relu2Gate(a[i], b[i]));
      added_e.push_back(a[i] + b[i]);
    }
    ASSERT_TRUE(SameBits(divided, divided_e));
    ASSERT_TRUE(SameBits(scaled, scaled_e));
    ASSERT_TRUE(SameBits(gated, gated_e));
    ASSERT_TRUE(SameBits(added, added_e));
  }
}

TEST_P(Kernels, WeightedSumsAddInOrder) {
  for (std::size_t n = 1; n < 70; ++n) {
    const std::size_t count = Below(20);
    const std::size_t stride = n + Below(4);
    const std::vector<float> rows = Values(count * stride);
    const std::vector<float> weights = Values(count);
    std::vector<float> out(n, 1);
    kernels::WeightedSum(rows.data(), stride, n, weights.data(), count, out.data());
    std::vector<float> expected;
    for (std::size_t i = 0; i < n; ++i) {
      expected.push_back(specification::WeightedSum(rows.data(), stride, i, weights.data(), count));
    }
    ASSERT_TRUE(SameBits(out, expected));
  }
}

/// The instruction sets of this processor that the library was built for.
std::vector<std::int64_t> Targets() {
  std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
  if (kernels::HasVnni()) targets.push_back(0);
  return targets;
}

INSTANTIATE_TEST_SUITE_P(Every, Kernels, testing::ValuesIn(Targets()), [](const auto& of) {
  return of.param == 0 ? std::string("Vnni") : std::string(hwy::TargetName(of.param));
});

// The head's definition (int8_head.h), one value after the other.
TEST(Int8Head, IsItsDefinitionForAnyNumberOfThreads) {
  std::mt19937 rng(11);
  std::normal_distribution<float> normal;
  const std::size_t rows = 131;
  const std::size_t columns = 77;
  std::vector<float> values(rows * columns);
  for (float& value : values) value = normal(rng);
  std::fill_n(values.begin() + 5 * columns, columns, 0.0F);
  const Embedding exact(rows, columns, values);
  const Int8Head head(exact);
  std::vector<float> x(2 * columns);
  for (float& value : x) value = normal(rng);

  std::vector<float> expected(2 * rows);
  for (std::size_t t = 0; t < 2; ++t) {
    float most = 0;
    for (std::size_t k = 0; k < columns; ++k) most = std::max(most, std::fabs(x[t * columns + k]));
    const float s = (1.0F / most) * 127.0F;
    for (std::size_t r = 0; r < rows; ++r) {
      float largest = 0;
      for (std::size_t k = 0; k < columns; ++k) {
        largest = std::max(largest, std::fabs(values[r * columns + k]));
      }
      long sum = 0;
      for (std::size_t k = 0; k < columns; ++k) {
        const float factor = largest > 0 ? 127.0F / largest : 0.0F;
        sum += std::lrint(x[t * columns + k] * s) * std::lrint(values[r * columns + k] * factor);
      }
      expected[t * rows + r] = static_cast<float>(sum) / s * (largest / 127.0F);
    }
  }
  for (const std::size_t threads : {1, 3}) {
    ThreadPool pool(threads);
    std::vector<float> out(2 * rows);
    head.Project(x, 2, out, &pool);
    EXPECT_TRUE(SameBits(out, expected));
  }
  std::vector<float> true_logits(2 * rows);
  exact.Project(x, 2, true_logits);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(expected[i], true_logits[i], 0.05 * std::sqrt(columns)) << "rounding, no more";
  }
}

// 127 / 1e-38 is no float32: such a row has no 8-bit form but zeros.
TEST(Int8Head, ARowOfDenormalsIsARowOfZeros) {
  std::vector<float> values = {1, -1, 0.5F, 0, 1e-38F, 0, -1e-40F, 0};
  const Embedding exact(2, 4, values);
  const Int8Head head(exact);
  EXPECT_EQ(std::vector<int>(head.row(0).begin(), head.row(0).end()),
            (std::vector<int>{127, -127, 64, 0}));
  EXPECT_EQ(std::vector<int>(head.row(1).begin(), head.row(1).end()),
            (std::vector<int>{0, 0, 0, 0}));
}

// The largest numbers are numbers; what follows them is not.
TEST_P(Kernels, TheLargestNumbersAreFinite) {
  struct Case {
    kernels::RowFormat format;
    std::size_t bytes;
    std::uint32_t largest;
    std::uint32_t sign;
  };
  for (const Case& c : {Case{kernels::RowFormat::kF32, 4, 0x7F7FFFFF, 0x80000000},
                        Case{kernels::RowFormat::kF16, 2, 0x7BFF, 0x8000},
                        Case{kernels::RowFormat::kBF16, 2, 0x7F7F, 0x8000}}) {
    for (const std::size_t count : {1U, 7U, 64U, 101U}) {
      std::vector<std::uint8_t> bytes(count * c.bytes);
      const auto put = [&](std::size_t i, std::uint32_t bits) {
        std::memcpy(bytes.data() + i * c.bytes, &bits, c.bytes);
      };
      for (std::size_t i = 0; i < count; ++i) put(i, i % 2 == 0 ? c.largest : c.largest | c.sign);
      ASSERT_EQ(kernels::FirstNotFinite(bytes.data(), c.format, count), count);
      for (std::size_t i = 0; i < count; ++i) {
        put(i, (c.largest + 1) | (i % 2 == 0 ? 0 : c.sign));  // infinity
        ASSERT_EQ(kernels::FirstNotFinite(bytes.data(), c.format, count), i);
        put(i, c.largest);
      }
    }
  }
}

TEST(CpuExecutor, AnyNumberOfThreadsGivesTheSameSums) {
  std::mt19937 rng(7);
  const std::size_t rows = 517;
  const std::size_t columns = 300;
  const std::size_t tokens = 9;
  std::vector<std::int8_t> trits(rows * columns);
  for (auto& trit : trits) trit = static_cast<std::int8_t>(static_cast<int>(rng() % 3) - 1);
  std::vector<std::int8_t> q(tokens * columns);
  for (auto& value : q) value = static_cast<std::int8_t>(rng());
  const TernaryMatrix weight(rows, columns, trits);
  std::vector<std::int32_t> expected(tokens * rows);
  ReferenceExecutor().Multiply({}, weight, q, tokens, expected);
  for (const std::size_t threads : {1, 2, 3, 8}) {
    ThreadPool pool(threads);
    CpuExecutor executor(&pool);
    for (int round = 0; round < 20; ++round) {
      std::vector<std::int32_t> acc(tokens * rows);
      executor.Multiply({}, weight, q, tokens, acc);
      ASSERT_EQ(acc, expected) << threads << " threads";
    }
  }
}

TEST(ThreadPool, CoversEveryIterationOnceAndPassesOnTheFirstException) {
  ThreadPool pool(4);
  std::vector<int> seen(1001);
  for (int round = 0; round < 50; ++round) {
    pool.For(seen.size(), 7, [&](std::size_t begin, std::size_t end) {
      ASSERT_LE(end - begin, 7U);
      for (std::size_t i = begin; i < end; ++i) ++seen[i];
    });
  }
  EXPECT_EQ(seen, std::vector<int>(1001, 50));
  EXPECT_THROW(pool.For(100, 1,
                        [](std::size_t begin, std::size_t) {
                          if (begin == 42) throw std::runtime_error("42");
                        }),
               std::runtime_error);
  std::size_t count = 0;
  pool.For(1, 1, [&](std::size_t, std::size_t) { ++count; });
  EXPECT_EQ(count, 1U) << "usable after an exception";
  EXPECT_THROW(ThreadPool(0), std::invalid_argument);
}

}  // namespace
}  // namespace ternion::model
