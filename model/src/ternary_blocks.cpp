// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/ternary_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "pack_rows.h"
#include "ternary_codecs.h"
#include "ternion/model/embedding.h"

namespace ternion::model {
namespace {

constexpr std::uint8_t kZeroCode = 1;

[[noreturn]] void Refuse(const std::string& reason) { throw std::invalid_argument(reason); }

float CheckScale(float scale, const char* what) {
  if (!std::isfinite(scale) || !(scale > 0)) {
    Refuse(fmt::format("{} {} is not positive and finite", what, scale));
  }
  return scale;
}

std::uint16_t LittleEndian16(const std::uint8_t* at) {
  return static_cast<std::uint16_t>(at[0] | at[1] << 8U);
}

/// TQ1_0 and TQ2_0.
TernaryTensor DecodeTq(std::span<const std::uint8_t> bytes, std::size_t rows, std::size_t columns,
                       std::span<const std::uint32_t> order, std::size_t block_bytes,
                       bool (*decode)(const std::uint8_t*, std::span<std::uint8_t>)) {
  const std::size_t row_blocks = columns / kTqWeights;
  const auto scale_of = [&](std::size_t block) {
    return LittleEndian16(bytes.data() + (block + 1) * block_bytes - 2);
  };
  std::uint16_t common = 0;
  bool zeros = false;  // a block has scale 0
  for (std::size_t block = 0; block < rows * row_blocks; ++block) {
    const std::uint16_t scale = scale_of(block);
    if (scale == 0) {
      zeros = true;
    } else if (common == 0) {
      common = scale;
    } else if (scale != common) {
      Refuse(
          fmt::format("block {} of row {} has scale {}, others have {}; only one scale for the "
                      "whole tensor is supported",
                      block % row_blocks, block / row_blocks, FloatFromFloat16(scale),
                      FloatFromFloat16(common)));
    }
  }
  TernaryTensor tensor;
  tensor.packed =
      PackRows(rows, columns, order, [&](std::size_t row, std::span<std::uint8_t> codes) {
        if (!decode(bytes.data() + row * row_blocks * block_bytes, codes)) return false;
        for (std::size_t block = 0; zeros && block < row_blocks; ++block) {
          const auto part = codes.subspan(block * kTqWeights, kTqWeights);
          if (scale_of(row * row_blocks + block) == 0 &&
              std::any_of(part.begin(), part.end(),
                          [](std::uint8_t c) { return c != kZeroCode; })) {
            Refuse(fmt::format("block {} of row {} has scale 0, but weights that are not 0", block,
                               row));
          }
        }
        return true;
      });
  if (common != 0) tensor.scale = CheckScale(FloatFromFloat16(common), "block scale");
  return tensor;
}

TernaryTensor DecodeI2s(std::span<const std::uint8_t> bytes, std::size_t rows, std::size_t columns,
                        std::span<const std::uint32_t> order) {
  const std::size_t row_bytes = columns / kI2sWeights * kI2sBytes;
  bool all_zero = true;
  TernaryTensor tensor;
  tensor.packed =
      PackRows(rows, columns, order, [&](std::size_t row, std::span<std::uint8_t> codes) {
        const bool good = DecodeI2sRow(bytes.data() + row * row_bytes, codes);
        all_zero = all_zero && std::all_of(codes.begin(), codes.end(),
                                           [](std::uint8_t code) { return code == kZeroCode; });
        return good;
      });
  float scale = 0;
  std::memcpy(&scale, bytes.data() + rows * row_bytes, sizeof(scale));
  // The largest weight of a tensor of zeros is 0; any scale gives the same products.
  tensor.scale = all_zero && scale == 0 ? 1.0F : CheckScale(scale, "scale");
  return tensor;
}

/// Values 0, +d and -d of `Bits`, an unsigned type of the float's width.
template <typename Bits, typename ToFloat>
TernaryTensor DecodeFloats(std::span<const std::uint8_t> bytes, std::size_t rows,
                           std::size_t columns, std::span<const std::uint32_t> order,
                           const ToFloat& to_float) {
  constexpr auto kMagnitude = static_cast<Bits>(static_cast<Bits>(~Bits{0}) >> 1U);
  const auto value = [&](std::size_t i) {
    Bits bits;
    std::memcpy(&bits, bytes.data() + i * sizeof(Bits), sizeof(Bits));
    return bits;
  };
  Bits common = 0;
  for (std::size_t i = 0; i < rows * columns && common == 0; ++i) common = value(i) & kMagnitude;

  TernaryTensor tensor;
  tensor.packed =
      PackRows(rows, columns, order, [&](std::size_t row, std::span<std::uint8_t> codes) {
        bool good = true;
        for (std::size_t k = 0; k < columns; ++k) {
          const Bits bits = value(row * columns + k);
          const Bits magnitude = bits & kMagnitude;
          good = good && (magnitude == 0 || magnitude == common);
          codes[k] =
              magnitude == 0 ? kZeroCode : static_cast<std::uint8_t>(bits > kMagnitude ? 0 : 2);
        }
        if (!good) {
          Refuse(fmt::format("row {} holds other values than 0 and +-{}: not ternary", row,
                             to_float(common)));
        }
        return true;
      });
  if (common != 0) tensor.scale = CheckScale(to_float(common), "value");
  return tensor;
}

}  // namespace

std::optional<std::uint16_t> ExactFloat16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const auto sign = static_cast<std::uint16_t>((bits >> 16U) & 0x8000U);
  std::uint32_t half = 0;
  const float magnitude = std::fabs(value);
  if (std::isinf(value)) {
    half = 0x7C00;
  } else if (magnitude < 0x1p-14F) {
    half = static_cast<std::uint32_t>(magnitude * 0x1p24F);  // subnormal; checked below
  } else if (magnitude < 0x1p16F) {
    half = ((bits & 0x7FFFFFFFU) >> 13U) - (112U << 10U);
  } else {
    return std::nullopt;
  }
  const auto result = static_cast<std::uint16_t>(half | sign);
  if (FloatFromFloat16(result) != value) return std::nullopt;
  return result;
}

TernaryTensor DecodeTernary(GgmlType type, std::span<const std::uint8_t> bytes, std::size_t rows,
                            std::size_t columns, std::span<const std::uint32_t> order) {
  if (bytes.size() != GgmlBytes(type, rows, columns)) Refuse("wrong number of bytes");
  if (!order.empty() &&
      (order.size() != rows || *std::max_element(order.begin(), order.end()) >= rows)) {
    Refuse("wrong order of rows");
  }
  switch (type) {
    case GgmlType::kTq1:
      return DecodeTq(bytes, rows, columns, order, kTq1Bytes, DecodeTq1Row);
    case GgmlType::kTq2:
      return DecodeTq(bytes, rows, columns, order, kTq2Bytes, DecodeTq2Row);
    case GgmlType::kI2S:
      return DecodeI2s(bytes, rows, columns, order);
    case GgmlType::kF32:
      return DecodeFloats<std::uint32_t>(bytes, rows, columns, order, [](std::uint32_t bits) {
        return std::bit_cast<float>(bits);
      });
    case GgmlType::kF16:
      return DecodeFloats<std::uint16_t>(bytes, rows, columns, order, FloatFromFloat16);
    case GgmlType::kBF16:
      return DecodeFloats<std::uint16_t>(bytes, rows, columns, order, [](std::uint16_t bits) {
        return std::bit_cast<float>(std::uint32_t{bits} << 16U);
      });
    case GgmlType::kQ6K:
      break;
  }
  Refuse(fmt::format("{} holds no ternary weights", Name(type)));
}

std::vector<std::uint8_t> EncodeTernary(GgmlType type, const TernaryMatrix& weights, float scale) {
  if (type != GgmlType::kTq1 && type != GgmlType::kTq2 && type != GgmlType::kI2S) {
    Refuse(fmt::format("{} is no ternary type", Name(type)));
  }
  std::vector<std::uint8_t> bytes(
      static_cast<std::size_t>(GgmlBytes(type, weights.rows(), weights.columns())));
  std::uint16_t half = 0;
  if (type == GgmlType::kI2S) {
    std::memcpy(bytes.data() + bytes.size() - kI2sBytes, &scale, sizeof(scale));
  } else {
    const auto exact = ExactFloat16(scale);
    if (!exact) Refuse(fmt::format("scale {} is no float16 value", scale));
    half = *exact;
  }
  const std::size_t row_bytes = bytes.size() / weights.rows();  // the tail of I2_S is no row's
  const std::size_t stride = type == GgmlType::kI2S ? weights.columns() / 4 : row_bytes;
  std::vector<std::int8_t> trits(weights.columns());
  std::vector<std::uint8_t> codes(weights.columns());
  for (std::size_t row = 0; row < weights.rows(); ++row) {
    weights.UnpackRow(row, trits);
    std::transform(trits.begin(), trits.end(), codes.begin(),
                   [](std::int8_t trit) { return static_cast<std::uint8_t>(trit + 1); });
    std::uint8_t* out = bytes.data() + row * stride;
    if (type == GgmlType::kTq1) EncodeTq1Row(codes, half, out);
    if (type == GgmlType::kTq2) EncodeTq2Row(codes, half, out);
    if (type == GgmlType::kI2S) EncodeI2sRow(codes, out);
  }
  return bytes;
}

}  // namespace ternion::model
