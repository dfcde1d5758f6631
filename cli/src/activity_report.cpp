// SPDX-License-Identifier: Apache-2.0

#include "activity_report.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

namespace ternion::cli {
namespace {

using model::Activity;

struct Sums {
  std::vector<Activity> layers;
  std::array<Activity, model::kLinearKinds> kinds;
  Activity all;
};

Sums Add(const model::ActivityResult& result) {
  Sums sums;
  for (const model::LinearActivity& linear : result.linears) {
    if (linear.id.layer >= sums.layers.size()) sums.layers.resize(linear.id.layer + 1);
    sums.layers[linear.id.layer] += linear.activity;
    sums.kinds[static_cast<std::size_t>(linear.id.kind)] += linear.activity;
    sums.all += linear.activity;
  }
  return sums;
}

std::string Row(const std::string& name, const Activity& activity) {
  return fmt::format("{:<14} {:>8.4f} {:>12.4f} {:>12.4f}\n", name, activity.zero_fraction(),
                     activity.token_flip_rate(), activity.tile_flip_rate());
}

std::string ToTable(const ActivityReport& report) {
  const Sums sums = Add(report.result);
  std::string text =
      fmt::format("{}: {} of {} tokens, windows of {}, {} lanes\n\n{:<14} {:>8} {:>12} {:>12}\n",
                  report.model, report.result.tokens, report.tokens, report.options.window,
                  report.options.lanes, "", "zeros", "token flips", "tile flips");
  for (std::size_t l = 0; l < sums.layers.size(); ++l) {
    text += Row(fmt::format("layer {}", l), sums.layers[l]);
  }
  text += "\n";
  for (std::size_t kind = 0; kind < model::kLinearKinds; ++kind) {
    text += Row(std::string(Name(static_cast<model::LinearKind>(kind))), sums.kinds[kind]);
  }
  return text + "\n" + Row("all", sums.all);
}

std::string ToCsv(const ActivityReport& report) {
  std::string text =
      "layer,product,values,zeros,zero_fraction,token_flips,token_bits,token_flip_rate,tile_flips,"
      "tile_bits,tile_flip_rate\n";
  for (const model::LinearActivity& linear : report.result.linears) {
    const Activity& a = linear.activity;
    text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", linear.id.layer, Name(linear.id.kind),
                        a.values, a.zeros, a.zero_fraction(), a.token_flips, a.token_bits,
                        a.token_flip_rate(), a.tile_flips, a.tile_bits, a.tile_flip_rate());
  }
  return text;
}

nlohmann::ordered_json ToJson(const Activity& activity) {
  return {{"values", activity.values},
          {"zeros", activity.zeros},
          {"zero_fraction", activity.zero_fraction()},
          {"token_flips", activity.token_flips},
          {"token_bits", activity.token_bits},
          {"token_flip_rate", activity.token_flip_rate()},
          {"tile_flips", activity.tile_flips},
          {"tile_bits", activity.tile_bits},
          {"tile_flip_rate", activity.tile_flip_rate()}};
}

std::string ToJsonText(const ActivityReport& report) {
  const Sums sums = Add(report.result);
  nlohmann::ordered_json json;
  json["schema"] = "ternion.activity/1";
  json["model"] = report.model;
  json["lanes"] = report.options.lanes;
  json["window_tokens"] = report.options.window;
  json["text_tokens"] = report.tokens;
  json["tokens"] = report.result.tokens;
  json["all"] = ToJson(sums.all);
  json["layers"] = nlohmann::ordered_json::array();
  for (const Activity& layer : sums.layers) json["layers"].push_back(ToJson(layer));
  json["products"] = nlohmann::ordered_json::array();
  for (const model::LinearActivity& linear : report.result.linears) {
    nlohmann::ordered_json entry = {{"name", ToString(linear.id)}};
    entry.update(ToJson(linear.activity));
    json["products"].push_back(std::move(entry));
  }
  return json.dump(1) + "\n";
}

}  // namespace

std::string Format(const ActivityReport& report, const std::string& format) {
  if (format == "json") return ToJsonText(report);
  if (format == "csv") return ToCsv(report);
  return ToTable(report);
}

}  // namespace ternion::cli
