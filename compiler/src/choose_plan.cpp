// SPDX-License-Identifier: Apache-2.0

#include "choose_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace ternion::compiler {
namespace {

/// Twice the bytes weigh as much as this share of the time: traffic costs energy.
constexpr double kWeightOfBytes = 0.01;
/// Candidates that a listing shows when nothing is judged.
constexpr std::size_t kListed = 3;
/// A candidate of another kind is worth judging when the estimate is no further off than this.
constexpr double kWorthJudging = 1.10;

/// Cycles and bytes, in one measure: each as a multiple of the fewest.
class Weighing {
 public:
  void Consider(double cycles, double bytes) {
    cycles_ = std::min(cycles_, cycles);
    bytes_ = std::min(bytes_, bytes);
  }
  double operator()(double cycles, double bytes) const {
    return cycles / cycles_ + kWeightOfBytes * (bytes / bytes_);
  }

 private:
  double cycles_ = std::numeric_limits<double>::max();
  double bytes_ = std::numeric_limits<double>::max();
};

/// Sorts by estimated cost, equals in the order they were made.
void Rank(std::vector<Candidate>& candidates) {
  Weighing weigh;
  for (const Candidate& c : candidates) weigh.Consider(c.estimate.cycles, c.estimate.bytes);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& a, const Candidate& b) {
                     return weigh(a.estimate.cycles, a.estimate.bytes) <
                            weigh(b.estimate.cycles, b.estimate.bytes);
                   });
}

/// Plans of one kind differ only in sizes.
bool SameKind(const Plan& a, const Plan& b) {
  return a.order == b.order && a.slots == b.slots && a.activation_slots == b.activation_slots &&
         a.resident() == b.resident();
}

/// The favourite, then the best of each other kind that is nearly as good, then the next best.
std::vector<Candidate> WorthJudging(const Candidate& favourite,
                                    const std::vector<Candidate>& ranked, std::size_t most) {
  std::vector<Candidate> chosen = {favourite};
  const auto add = [&](const Candidate& c, auto&& same) {
    if (chosen.size() < most &&
        std::none_of(chosen.begin(), chosen.end(),
                     [&](const Candidate& other) { return same(c.plan, other.plan); })) {
      chosen.push_back(c);
    }
  };
  for (const Candidate& c : ranked) {
    if (c.estimate.cycles <= kWorthJudging * favourite.estimate.cycles) add(c, SameKind);
  }
  for (const Candidate& c : ranked) {
    add(c, [](const Plan& a, const Plan& b) { return a == b; });
  }
  return chosen;
}

std::string Percent(double part, double whole) {
  return fmt::format("{:+.2f} %", 100 * (part / whole - 1));
}

/// Index of the least weighed cost among the candidates that are no slower than the favourite.
std::size_t BestJudged(const std::vector<Candidate>& candidates) {
  Weighing weigh;
  const auto cycles = [](const Candidate& c) { return static_cast<double>(c.judged->cycles); };
  const auto bytes = [](const Candidate& c) { return static_cast<double>(c.judged->bytes); };
  for (const Candidate& c : candidates) weigh.Consider(cycles(c), bytes(c));
  std::size_t best = 0;
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const Candidate& c = candidates[i];
    if (c.judged->cycles > candidates[0].judged->cycles) continue;
    if (weigh(cycles(c), bytes(c)) < weigh(cycles(candidates[best]), bytes(candidates[best]))) {
      best = i;
    }
  }
  return best;
}

std::string JudgedReason(const Choice& choice) {
  const Cost& favourite = *choice.candidates[0].judged;
  if (choice.candidates.size() == 1) return "no other candidate was worth judging";
  if (choice.chosen == 0) {
    return "the estimate's favourite: no other judged candidate takes no more cycles and costs "
           "less";
  }
  const Cost& won = *choice.candidates[choice.chosen].judged;
  return fmt::format(
      "{} cycles and {} bytes against the estimate's favourite, 1",
      Percent(static_cast<double>(won.cycles), static_cast<double>(favourite.cycles)),
      Percent(static_cast<double>(won.bytes), static_cast<double>(favourite.bytes)));
}

std::string Row(std::size_t number, const Candidate& c, bool chosen) {
  const Plan& p = c.plan;
  const Shape& s = p.shape;
  const std::string judged = c.judged
                                 ? fmt::format("{:>11} {:>12}", c.judged->cycles, c.judged->bytes)
                                 : fmt::format("{:>11} {:>12}", "-", "-");
  return fmt::format(
      "{}{:>2} {:<8} {:>4} x {:<5} {:>4} x {:<5} {:>3} x {:<4} {}/{} {:>11.0f} "
      "{:>12.0f} {}\n",
      chosen ? '*' : ' ', number, p.order == LoopOrder::kWeightsResident ? "weights" : "tokens",
      CeilDivide(s.tokens, p.token_chunk), p.token_chunk, CeilDivide(s.n_tiles, p.n_group),
      p.n_group, CeilDivide(s.k_tiles, p.k_chunk), p.k_chunk, p.slots, p.activation_slots,
      c.estimate.cycles, c.estimate.bytes, judged);
}

}  // namespace

Choice ChoosePlan(const Shape& shape, std::uint32_t tile_bytes, const Target& target,
                  const Judge& judge, std::uint32_t most_judged) {
  std::vector<Candidate> narrow = MakeCandidates(shape, tile_bytes, target, false);
  Rank(narrow);
  Choice choice;
  choice.considered = narrow.size();
  if (!judge || most_judged == 0) {
    choice.candidates.assign(narrow.begin(), narrow.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                  kListed, narrow.size())));
    choice.reason = "least estimated cycles / fewest + 0.01 x bytes / fewest";
    return choice;
  }
  std::vector<Candidate> wide = MakeCandidates(shape, tile_bytes, target, true);
  Rank(wide);
  choice.considered = wide.size();
  choice.candidates = WorthJudging(narrow.front(), wide, most_judged);
  for (Candidate& c : choice.candidates) c.judged = judge(c.plan);
  choice.chosen = BestJudged(choice.candidates);
  choice.reason = JudgedReason(choice);
  return choice;
}

std::string Describe(const Choice& choice, std::string_view judge) {
  std::string text = fmt::format(
      "   {:<8} {:>12} {:>12} {:>10} {:>3} {:>11} {:>12} {:>11} {:>12}\n", "order", "token chunks",
      "n-groups", "k-chunks", "slots", "est. cycles", "est. bytes", "cycles", "bytes");
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    text += Row(i + 1, choice.candidates[i], i == choice.chosen);
  }
  text += judge.empty()
              ? fmt::format("   {} estimated; chosen: {}\n", choice.considered, choice.reason)
              : fmt::format("   {} estimated, {} judged by {}; chosen: {}\n", choice.considered,
                            choice.candidates.size(), judge, choice.reason);
  return text;
}

}  // namespace ternion::compiler
