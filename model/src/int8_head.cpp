// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/int8_head.h"

#include <stdexcept>

#include "kernels/elementwise.h"
#include "kernels/int8_rows.h"
#include "ternion/model/quantize.h"
#include "ternion/util/thread_pool.h"

namespace ternion::model {
namespace {

constexpr std::size_t kRowsAtOnce = 64;  // one thread's piece
constexpr std::size_t kMaxColumns = std::size_t{1} << 16;
constexpr float kLargest = 127.0F;
constexpr float kSmallestRow = 0x1p-120F;  // 127 / this is finite

}  // namespace

Int8Head::Int8Head(const Embedding& head, ThreadPool* pool)
    : columns_(head.columns()), pitch_(kernels::Int8Pitch(head.columns())), scales_(head.rows()) {
  if (columns_ > kMaxColumns) throw std::invalid_argument("Int8Head: too many columns");
  const MutableBytes memory = AllocateHugePages(head.rows() * pitch_);
  auto* values = reinterpret_cast<std::int8_t*>(memory.bytes.data());
  ParallelFor(pool, head.rows(), kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
    std::vector<float> row(columns_);
    for (std::size_t r = begin; r < end; ++r) {
      head.Row(r, row);
      const float largest = kernels::LargestMagnitude(row.data(), columns_);
      scales_[r] = largest / kLargest;
      // Zeros, and denormals that no factor brings to 127.
      const float factor = largest >= kSmallestRow ? kLargest / largest : 0.0F;
      kernels::Quantize(row.data(), columns_, factor, values + r * pitch_);
    }
  });
  rows_ = {memory.owner, memory.bytes, false};
}

std::span<const std::int8_t> Int8Head::row(std::size_t index) const {
  const auto bytes = rows_.bytes.subspan(index * pitch_, columns_);
  return {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
}

void Int8Head::Project(std::span<const float> x, std::size_t tokens, std::span<float> out,
                       ThreadPool* pool) const {
  if (x.size() != tokens * columns_ || out.size() != tokens * rows()) {
    throw std::invalid_argument("Int8Head::Project: wrong sizes");
  }
  std::vector<std::int8_t> q(x.size());
  std::vector<float> scale(tokens);
  for (std::size_t t = 0; t < tokens; ++t) {
    scale[t] = QuantizeActivations(x.subspan(t * columns_, columns_),
                                   std::span(q).subspan(t * columns_, columns_));
  }
  const kernels::PackedActivations packed(q, tokens, columns_);
  const bool vnni = kernels::HasVnni();
  const auto* values = reinterpret_cast<const std::int8_t*>(rows_.bytes.data());
  ParallelFor(pool, rows(), kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
    std::vector<std::int32_t> sums(end - begin);
    for (std::size_t t = 0; t < tokens; ++t) {
      kernels::Int8Dots(values, packed, t, begin, end, vnni, sums.data());
      for (std::size_t r = begin; r < end; ++r) {
        out[t * rows() + r] = static_cast<float>(sums[r - begin]) / scale[t] * scales_[r];
      }
    }
  });
}

}  // namespace ternion::model
