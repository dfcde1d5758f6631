// SPDX-License-Identifier: Apache-2.0

#include "waveform.h"

#include <algorithm>
#include <array>

// The loops over a word of all streams are the whole cost of a simulation: one copy of each per
// vector width. Not under sanitizers, whose runtime is not there yet when the copies are resolved.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define TERNION_VECTOR_WIDTHS \
  __attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#else
#define TERNION_VECTOR_WIDTHS
#endif

namespace ternion::gates {
namespace {

using Word = std::uint64_t __attribute__((vector_size(sizeof(StreamBits)), may_alias));

inline const Word& In(const StreamBits& bits) {
  return *reinterpret_cast<const Word*>(bits.words.data());
}
inline Word& Out(StreamBits& bits) { return *reinterpret_cast<Word*>(bits.words.data()); }

inline bool Any(const StreamBits& bits) {
  std::uint64_t any = 0;
  for (const std::uint64_t word : bits.words) any |= word;
  return any != 0;
}

template <typename T>
void Reserve(std::vector<T>& vector, std::size_t size) {
  if (vector.size() < size) vector.resize(std::max(size, 2 * vector.size()));
}

TERNION_VECTOR_WIDTHS void RunNodes(const LogicNode* nodes, std::size_t count, StreamBits* values,
                                    std::size_t inputs) {
  using Kind = LogicNode::Kind;
  for (std::size_t n = 0; n < count; ++n) {
    const LogicNode& node = nodes[n];
    const Word& select = In(values[node.select]);
    const Word& high = In(values[node.high]);
    const Word& low = In(values[node.low]);
    Word& out = Out(values[inputs + n]);
    switch (node.kind) {
      case Kind::kZero:
        out = Word{};
        break;
      case Kind::kOne:
        out = ~Word{};
        break;
      case Kind::kNot:
        out = ~select;
        break;
      case Kind::kAnd:
        out = select & high;
        break;
      case Kind::kAndNot:
        out = ~select & low;
        break;
      case Kind::kOr:
        out = select | low;
        break;
      case Kind::kOrNot:
        out = ~select | high;
        break;
      case Kind::kXor:
        out = select ^ low;
        break;
      case Kind::kMux:
        out = (select & high) | (~select & low);
        break;
    }
  }
}

constexpr std::size_t kSpans = 4;  ///< unions of 1, 2, 4 and 8 changes

/// spans[k][i] = union of the 2^k changes from i on; those past the end are empty.
TERNION_VECTOR_WIDTHS void UniteSpans(StreamBits* const* spans, std::size_t count) {
  for (std::size_t k = 1; k < kSpans; ++k) {
    const std::size_t step = std::size_t{1} << (k - 1);
    const StreamBits* shorter = spans[k - 1];
    for (std::size_t i = 0; i < count; ++i) {
      Out(spans[k][i]) = i + step < count ? In(shorter[i]) | In(shorter[i + step]) : In(shorter[i]);
    }
  }
}

/// Union of the changes from `first` to before `end`, by the longest spans that fit; the last one
/// may overlap the one before it, which changes nothing.
inline void UniteWindow(const StreamBits* const* spans, std::size_t first, std::size_t end,
                        Word& later) {
  const std::size_t length = end - first;
  if (length == 0) return;
  std::size_t k = kSpans - 1;
  while ((std::size_t{1} << k) > length) --k;
  const std::size_t step = std::size_t{1} << k;
  for (std::size_t i = first; i + step < end; i += step) later |= In(spans[k][i]);
  later |= In(spans[k][end - step]);
}

/// Streams that change at i and not again within the cell's delay, apart for rising and falling.
TERNION_VECTOR_WIDTHS void Survivors(const std::uint16_t* times, const StreamBits* values,
                                     StreamBits* const* spans, std::size_t count,
                                     std::uint16_t rise_ps, std::uint16_t fall_ps,
                                     StreamBits* rises, StreamBits* falls) {
  std::size_t rise_end = 0;
  std::size_t fall_end = 0;
  for (std::size_t i = 0; i < count; ++i) {
    while (rise_end < count && times[rise_end] - times[i] < rise_ps) ++rise_end;
    while (fall_end < count && times[fall_end] - times[i] < fall_ps) ++fall_end;
    Word rise_later{};
    Word fall_later{};
    UniteWindow(spans, i + 1, rise_end, rise_later);
    UniteWindow(spans, i + 1, fall_end, fall_later);
    const Word& changed = In(spans[0][i]);
    Out(rises[i]) = changed & In(values[i]) & ~rise_later;
    Out(falls[i]) = changed & ~In(values[i]) & ~fall_later;
  }
}

TERNION_VECTOR_WIDTHS std::uint64_t CountChanges(const StreamBits& a, const StreamBits& b) {
  std::uint64_t count = 0;
  for (std::size_t w = 0; w < a.words.size(); ++w) {
    count += static_cast<std::uint64_t>(__builtin_popcountll(a.words[w] ^ b.words[w]));
  }
  return count;
}

TERNION_VECTOR_WIDTHS void Exclusive(const StreamBits& a, const StreamBits& b, StreamBits& out) {
  Out(out) = In(a) ^ In(b);
}

TERNION_VECTOR_WIDTHS void Apply(const StreamBits& before, const StreamBits& set,
                                 const StreamBits& clear, StreamBits& out) {
  Out(out) = (In(before) | In(set)) & ~In(clear);
}

}  // namespace

void Waveform::Append(std::uint16_t time, const StreamBits& value) {
  Reserve(times, count + 1);
  Reserve(values, count + 1);
  times[count] = time;
  values[count] = value;
  ++count;
}

std::uint64_t CountOnes(const StreamBits& bits) { return CountChanges(bits, StreamBits{}); }

TransitionCount CountTransitions(const Waveform& waveform, std::uint16_t early_ps) {
  TransitionCount count;
  const StreamBits* previous = &waveform.before;
  for (std::size_t i = 0; i < waveform.count; ++i) {
    const std::uint64_t changes = CountChanges(*previous, waveform.values[i]);
    count.transitions += changes;
    if (waveform.times[i] < early_ps) count.early += changes;
    previous = &waveform.values[i];
  }
  if (waveform.count > 0) count.settled = CountChanges(waveform.before, *previous);
  count.ones = CountOnes(*previous);
  return count;
}

void Evaluate(const LogicProgram& program, std::vector<StreamBits>& values) {
  RunNodes(program.nodes.data(), program.nodes.size(), values.data(), program.inputs);
}

void CellRunner::Run(const LogicProgram& program, std::span<const Waveform* const> inputs,
                     std::span<Waveform> outputs) {
  Reserve(values_, program.inputs + program.nodes.size());
  next_.assign(inputs.size(), 0);
  for (std::size_t i = 0; i < inputs.size(); ++i) values_[i] = inputs[i]->before;
  for (Waveform& output : outputs) output.Clear();
  constexpr std::uint32_t kNever = 0x10000;
  while (true) {
    std::uint32_t now = kNever;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (next_[i] < inputs[i]->count) {
        now = std::min(now, std::uint32_t{inputs[i]->times[next_[i]]});
      }
    }
    if (now == kNever) return;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (next_[i] < inputs[i]->count && inputs[i]->times[next_[i]] == now) {
        values_[i] = inputs[i]->values[next_[i]++];
      }
    }
    RunNodes(program.nodes.data(), program.nodes.size(), values_.data(), program.inputs);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
      const StreamBits& value = values_[program.outputs[o]];
      if (value != outputs[o].settled()) outputs[o].Append(static_cast<std::uint16_t>(now), value);
    }
  }
}

void DelayFilter::Run(const Waveform& undelayed, std::uint16_t rise_ps, std::uint16_t fall_ps,
                      Waveform& out) {
  out.Clear();
  const std::size_t count = undelayed.count;
  if (count == 0) return;
  Reserve(rises_, count);
  Reserve(falls_, count);
  std::array<StreamBits*, kSpans> spans{};
  spans_.resize(kSpans);
  for (std::size_t k = 0; k < kSpans; ++k) {
    Reserve(spans_[k], count);
    spans[k] = spans_[k].data();
  }
  for (std::size_t i = 0; i < count; ++i) {
    Exclusive(undelayed.values[i], i == 0 ? undelayed.before : undelayed.values[i - 1],
              spans[0][i]);
  }
  UniteSpans(spans.data(), count);
  Survivors(undelayed.times.data(), undelayed.values.data(), spans.data(), count, rise_ps, fall_ps,
            rises_.data(), falls_.data());
  const StreamBits none{};
  StreamBits value = out.before;
  StreamBits next;
  std::size_t r = 0;
  std::size_t f = 0;
  while (r < count || f < count) {
    constexpr std::uint32_t kNever = 0x40000;
    const std::uint32_t rise_at = r < count ? std::uint32_t{undelayed.times[r]} + rise_ps : kNever;
    const std::uint32_t fall_at = f < count ? std::uint32_t{undelayed.times[f]} + fall_ps : kNever;
    const std::uint32_t now = std::min(rise_at, fall_at);
    const StreamBits& set = rise_at == now ? rises_[r++] : none;
    const StreamBits& clear = fall_at == now ? falls_[f++] : none;
    Apply(value, set, clear, next);
    if (next == value) continue;
    value = next;
    out.Append(static_cast<std::uint16_t>(std::min(now, std::uint32_t{0xFFFF})), value);
  }
}

}  // namespace ternion::gates
