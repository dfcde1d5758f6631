// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/capture.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <system_error>

#include "ternion/model/decoder.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/npy.h"

namespace ternion::model {
namespace {

constexpr int kSchemaVersion = 1;

/// Two's complement bits of one value.
unsigned Bits(std::int32_t value) {
  const auto magnitude = static_cast<std::uint32_t>(value < 0 ? ~value : value);
  return static_cast<unsigned>(std::bit_width(magnitude)) + 1;
}

std::vector<std::int8_t> Unpack(const TernaryMatrix& weight) {
  std::vector<std::int8_t> trits(weight.rows() * weight.columns());
  for (std::size_t row = 0; row < weight.rows(); ++row) {
    weight.UnpackRow(row, std::span(trits).subspan(row * weight.columns(), weight.columns()));
  }
  return trits;
}

/// Writes the arrays of each product as it happens and keeps its statistics.
class Recorder final : public DecoderObserver {
 public:
  Recorder(const Model& model, const std::filesystem::path& folder)
      : model_(model), folder_(folder) {}

  void OnLinear(const LinearId& id, std::span<const float> x, const LinearResult& result) override {
    const TernaryMatrix& weight = model_.linear(id).weight;
    const std::size_t in = weight.columns();
    const std::size_t out = weight.rows();
    const auto path = [&](const char* what) {
      return folder_ / fmt::format("{}.{}.npy", ToString(id), what);
    };
    WriteNpy<float>(path("inputs"), std::array{result.tokens, in}, x);
    WriteNpy<std::int8_t>(path("activations"), std::array{result.tokens, in}, result.q);
    WriteNpy<std::int8_t>(path("weights"), std::array{out, in}, Unpack(weight));
    WriteNpy<std::int32_t>(path("accumulators"), std::array{result.tokens, out}, result.acc);
    WriteNpy<float>(path("scales"), std::array{result.tokens}, result.scale);
    summary_.linears.push_back(Summarize(id, weight, result));
  }

  CaptureSummary TakeSummary(std::uint64_t tokens) {
    summary_.tokens = tokens;
    return std::move(summary_);
  }

 private:
  static LinearCapture Summarize(const LinearId& id, const TernaryMatrix& weight,
                                 const LinearResult& result) {
    LinearCapture capture;
    capture.id = id;
    capture.tokens = result.tokens;
    capture.in_features = weight.columns();
    capture.out_features = weight.rows();
    for (const std::int8_t value : result.q) {
      ++capture.activation_histogram[static_cast<std::size_t>(value + 128)];
    }
    capture.activation_zero_fraction = static_cast<double>(capture.activation_histogram[128]) /
                                       static_cast<double>(result.q.size());
    capture.weight_zero_fraction = static_cast<double>(weight.CountZeros()) /
                                   static_cast<double>(weight.rows() * weight.columns());
    const auto [low, high] = std::minmax_element(result.acc.begin(), result.acc.end());
    capture.accumulator_min = *low;
    capture.accumulator_max = *high;
    capture.accumulator_bits = RequiredBits(*low, *high);
    return capture;
  }

  const Model& model_;
  const std::filesystem::path& folder_;
  CaptureSummary summary_;
};

std::string SummaryJson(const CaptureSummary& summary) {
  std::string text = fmt::format(
      "{{\n\"schema\": \"ternion.capture\",\n\"version\": {},\n"
      "\"tokens\": {},\n\"linears\": [\n",
      kSchemaVersion, summary.tokens);
  for (std::size_t i = 0; i < summary.linears.size(); ++i) {
    const LinearCapture& linear = summary.linears[i];
    nlohmann::ordered_json entry;
    entry["name"] = ToString(linear.id);
    entry["tokens"] = linear.tokens;
    entry["in_features"] = linear.in_features;
    entry["out_features"] = linear.out_features;
    entry["activation_zero_fraction"] = linear.activation_zero_fraction;
    entry["weight_zero_fraction"] = linear.weight_zero_fraction;
    entry["accumulator_min"] = linear.accumulator_min;
    entry["accumulator_max"] = linear.accumulator_max;
    entry["accumulator_bits"] = linear.accumulator_bits;
    entry["activation_histogram"] = linear.activation_histogram;
    text.append(entry.dump()).append(i + 1 < summary.linears.size() ? ",\n" : "\n");
  }
  return text.append("]\n}\n");
}

}  // namespace

unsigned RequiredBits(std::int32_t low, std::int32_t high) {
  return std::max(Bits(low), Bits(high));
}

CaptureSummary Capture(const Model& model, std::span<const std::int32_t> ids,
                       TernaryExecutor& executor, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error(folder.string(), "", "cannot make the folder: " + error.message());
  Recorder recorder(model, folder);
  Decoder decoder(model, &recorder);
  (void)decoder.Forward(ids, executor, LogitRows::kLast);
  CaptureSummary summary = recorder.TakeSummary(ids.size());
  WriteAtomically(folder / "summary.json", std::string_view(SummaryJson(summary)));
  return summary;
}

}  // namespace ternion::model
