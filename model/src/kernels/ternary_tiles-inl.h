// SPDX-License-Identifier: Apache-2.0
//
// The product on vectors, included into a namespace that has MultiplyAdd(codes, x, sum), once for
// each way of doing that.

// Tokens whose sums stay in registers: four sums each, of 32 (AVX-512) or 16 registers.
constexpr std::size_t kTokens = HWY_TARGET <= HWY_AVX3 ? 6 : 2;

/// The four codes of each byte, the weights of four rows.
struct Unpacked {
  Bytes a, b, c, d;
};

HWY_INLINE Unpacked Unpack(Bytes byte) {
  const D8 d;
  const hn::Repartition<std::uint16_t, D8> words;
  const auto mask = hn::Set(d, 3);
  // Bits that a shift of 16-bit words brings in from the neighbour are masked away.
  const auto word = hn::BitCast(words, byte);
  return {hn::And(byte, mask), hn::And(hn::BitCast(d, hn::ShiftRight<2>(word)), mask),
          hn::And(hn::BitCast(d, hn::ShiftRight<4>(word)), mask),
          hn::And(hn::BitCast(d, hn::ShiftRight<6>(word)), mask)};
}

/// Sums of kT tokens and four rows. A chain of structs, not an array: the compiler keeps their
/// members in registers.
template <std::size_t kT>
struct TileSums {
  Sums a, b, c, d;
  TileSums<kT - 1> rest;
};
template <>
struct TileSums<0> {};

template <std::size_t kT>
HWY_INLINE void Clear(TileSums<kT>& sums) {
  if constexpr (kT > 0) {
    sums.a = sums.b = sums.c = sums.d = hn::Zero(D32());
    Clear(sums.rest);
  }
}

template <std::size_t kT>
HWY_INLINE void Accumulate(const Unpacked& codes, const std::int8_t* x, std::size_t pitch,
                           TileSums<kT>& sums) {
  if constexpr (kT > 0) {
    const auto q = hn::Load(D8(), reinterpret_cast<const std::uint8_t*>(x));
    sums.a = MultiplyAdd(codes.a, q, sums.a);
    sums.b = MultiplyAdd(codes.b, q, sums.b);
    sums.c = MultiplyAdd(codes.c, q, sums.c);
    sums.d = MultiplyAdd(codes.d, q, sums.d);
    Accumulate(codes, x + pitch, pitch, sums.rest);
  }
}

template <typename V>
HWY_INLINE hn::Vec<hn::FixedTag<std::int32_t, 4>> FoldTo128(V v) {
  using D = hn::DFromV<V>;
  if constexpr (hn::MaxLanes(D()) == 4) {
    return v;
  } else {
    const hn::Half<D> half;
    return FoldTo128(hn::Add(hn::LowerHalf(half, v), hn::UpperHalf(half, v)));
  }
}

/// Each of four sums over all lanes, in one vector of four.
HWY_INLINE hn::Vec<hn::FixedTag<std::int32_t, 4>> Fold(Sums a, Sums b, Sums c, Sums d) {
  const D32 d32;
  const hn::Repartition<std::int64_t, D32> pairs;
  const auto ab =
      hn::BitCast(pairs, hn::Add(hn::InterleaveLower(d32, a, b), hn::InterleaveUpper(d32, a, b)));
  const auto cd =
      hn::BitCast(pairs, hn::Add(hn::InterleaveLower(d32, c, d), hn::InterleaveUpper(d32, c, d)));
  return FoldTo128(hn::Add(hn::BitCast(d32, hn::InterleaveLower(pairs, ab, cd)),
                           hn::BitCast(d32, hn::InterleaveUpper(pairs, ab, cd))));
}

template <std::size_t kT>
HWY_INLINE void StoreSums(const PackedCodes& codes, std::size_t r, const std::int32_t* q_sums,
                          const TileSums<kT>& sums, std::int32_t* acc) {
  if constexpr (kT > 0) {
    const hn::FixedTag<std::int32_t, 4> d4;
    HWY_ALIGN std::array<std::int32_t, kPlaces> out;
    hn::Store(hn::Sub(Fold(sums.a, sums.b, sums.c, sums.d), hn::Set(d4, *q_sums)), d4, out.data());
    Store(codes, r, out.data(), acc);
    StoreSums(codes, r, q_sums + 1, sums.rest, acc + codes.rows);
  }
}

// Bytes ahead of the ones in use: about what memory delivers while one line is waited for. The
// processor's own prefetching stops at each 4 KiB page.
constexpr std::size_t kPrefetch = 2048;

template <std::size_t kT>
HWY_INLINE void Tile(const PackedCodes& codes, std::size_t r, const PackedActivations& q,
                     std::size_t token, std::int32_t* acc) {
  const D8 d;
  const std::size_t step = hn::Lanes(d);
  const std::size_t columns = codes.columns;
  const std::uint8_t* row = codes.packed + r * columns;
  const std::int8_t* x = q.token(token);
  const std::size_t pitch = q.pitch();
  TileSums<kT> sums;
  Clear(sums);
  std::size_t k = 0;
  for (; k + step <= columns; k += step) {
    if constexpr (kT == 1) hwy::Prefetch(row + k + kPrefetch);
    Accumulate(Unpack(hn::LoadU(d, row + k)), x + k, pitch, sums);
  }
  if (k < columns) {
    // What lies behind the row may not be there to read.
    HWY_ALIGN std::array<std::uint8_t, hn::MaxLanes(D8())> last{};
    std::memcpy(last.data(), row + k, columns - k);
    Accumulate(Unpack(hn::Load(d, last.data())), x + k, pitch, sums);
  }
  StoreSums(codes, r, q.sums() + token, sums, acc + token * codes.rows);
}

template <std::size_t kT>
void Block(const PackedCodes& codes, std::size_t first, std::size_t last,
           const PackedActivations& q, std::size_t token, std::int32_t* acc) {
  for (std::size_t r = first; r < last; ++r) Tile<kT>(codes, r, q, token, acc);
}

inline void Tiles(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
                  std::size_t last, std::int32_t* acc) {
  // A block of rows stays in the level 2 cache while all tokens pass.
  for (std::size_t begin = first; begin < last; begin += kPackedRowsAtOnce) {
    const std::size_t end = std::min(begin + kPackedRowsAtOnce, last);
    std::size_t token = 0;
    for (; token + kTokens <= q.tokens(); token += kTokens) {
      Block<kTokens>(codes, begin, end, q, token, acc);
    }
    if constexpr (kTokens > 4) {
      if (q.tokens() - token >= 4) {
        Block<4>(codes, begin, end, q, token, acc);
        token += 4;
      }
      if (q.tokens() - token >= 2) {
        Block<2>(codes, begin, end, q, token, acc);
        token += 2;
      }
    }
    for (; token < q.tokens(); ++token) Block<1>(codes, begin, end, q, token, acc);
  }
}
