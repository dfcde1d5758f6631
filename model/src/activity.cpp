// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/activity.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "ternion/model/decoder.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr std::uint64_t kStep = 16;  // tokens of a forward pass: what is in memory at once

double Fraction(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::uint64_t Flips(std::int8_t from, std::int8_t to) {
  return static_cast<std::uint64_t>(
      std::popcount(static_cast<std::uint8_t>(static_cast<unsigned>(from ^ to) & 0xFFU)));
}

/// Counts one product after the other, and keeps each one's last token for the next pass.
class Meter final : public DecoderObserver {
 public:
  Meter(const Model& model, std::uint32_t lanes) : lanes_(lanes) {
    for (const auto& [id, weight] : Products(model)) result_.linears.push_back({id, {}});
    last_.resize(result_.linears.size());
  }

  void BeginWindow() {
    for (std::vector<std::int8_t>& row : last_) row.clear();
  }

  void OnLinear(const LinearId& id, std::span<const float> /*x*/,
                const LinearResult& result) override {
    const std::size_t index = id.layer * kLinearKinds + static_cast<std::size_t>(id.kind);
    Activity& activity = result_.linears[index].activity;
    std::vector<std::int8_t>& last = last_[index];
    const std::size_t features = result.q.size() / result.tokens;
    for (std::size_t t = 0; t < result.tokens; ++t) {
      const auto row = std::span(result.q).subspan(t * features, features);
      activity.values += features;
      activity.zeros += static_cast<std::uint64_t>(std::count(row.begin(), row.end(), 0));
      CountTokenFlips(last, row, activity);
      CountTileFlips(row, activity);
      last.assign(row.begin(), row.end());
    }
  }

  ActivityResult& result() { return result_; }

 private:
  static void CountTokenFlips(std::span<const std::int8_t> last, std::span<const std::int8_t> row,
                              Activity& activity) {
    if (last.empty()) return;
    for (std::size_t k = 0; k < row.size(); ++k) activity.token_flips += Flips(last[k], row[k]);
    activity.token_bits += 8 * row.size();
  }

  void CountTileFlips(std::span<const std::int8_t> row, Activity& activity) const {
    const std::size_t padded = (row.size() + lanes_ - 1) / lanes_ * lanes_;
    const auto value = [&](std::size_t k) { return k < row.size() ? row[k] : std::int8_t{0}; };
    for (std::size_t k = 0; k < padded; ++k) {
      const std::size_t next = k + lanes_ < padded ? k + lanes_ : k + lanes_ - padded;
      activity.tile_flips += Flips(value(k), value(next));
    }
    activity.tile_bits += 8 * padded;
  }

  std::size_t lanes_;
  ActivityResult result_;
  std::vector<std::vector<std::int8_t>> last_;
};

}  // namespace

double Activity::zero_fraction() const { return Fraction(zeros, values); }
double Activity::token_flip_rate() const { return Fraction(token_flips, token_bits); }
double Activity::tile_flip_rate() const { return Fraction(tile_flips, tile_bits); }

Activity& Activity::operator+=(const Activity& other) {
  values += other.values;
  zeros += other.zeros;
  token_flips += other.token_flips;
  token_bits += other.token_bits;
  tile_flips += other.tile_flips;
  tile_bits += other.tile_bits;
  return *this;
}

ActivityResult MeasureActivity(const Model& model, std::span<const std::int32_t> ids,
                               const ActivityOptions& options, TernaryExecutor& executor,
                               const std::function<bool(std::uint64_t, std::uint64_t)>& go_on) {
  if (options.window == 0 || options.window > model.config.max_positions) {
    throw Error("activity", "window",
                fmt::format("{} is outside 1..{}", options.window, model.config.max_positions));
  }
  if (options.lanes == 0) throw Error("activity", "lanes", "must be at least 1");
  if (ids.empty()) throw Error("activity", "text", "has no tokens");
  Meter meter(model, options.lanes);
  Decoder decoder(model, &meter);
  std::uint64_t& done = meter.result().tokens;
  while (done < ids.size()) {
    const std::uint64_t left_in_window = options.window - done % options.window;
    if (left_in_window == options.window) {
      decoder.Reset();
      meter.BeginWindow();
    }
    const std::uint64_t step = std::min({kStep, left_in_window, ids.size() - done});
    (void)decoder.Forward(ids.subspan(done, step), executor, LogitRows::kLast);
    done += step;
    if (go_on && !go_on(done, ids.size())) break;
  }
  return std::move(meter.result());
}

}  // namespace ternion::model
