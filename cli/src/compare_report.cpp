// SPDX-License-Identifier: Apache-2.0

#include "compare_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace ternion::cli {
namespace {

using nlohmann::ordered_json;

std::string ModelLines(const model::ModelDifference& models) {
  std::string text;
  for (const model::ConfigDifference& field : models.config) {
    text += fmt::format("configuration: {}: {} and {}\n", field.name, field.a, field.b);
  }
  if (!models.same_shape) return text + "The shapes differ: no tensor was compared.\n";
  text += fmt::format("tensors: {} of {} differ\n", models.differing.size(), models.tensors);
  if (models.differing.empty()) return text;
  text += fmt::format("\n{:<36} {:>12} {:>12}  first, row and column: A and B\n", "tensor",
                      "values", "differ");
  for (const model::TensorDifference& tensor : models.differing) {
    text += fmt::format("{:<36} {:>12} {:>12}  [{}, {}]: {} and {}\n", tensor.name, tensor.values,
                        tensor.differing, tensor.row, tensor.column, tensor.a, tensor.b);
  }
  return text;
}

std::string RunLines(const model::RunDifference& runs) {
  std::string text;
  const model::StageDifference* first = runs.first();
  if (first == nullptr) {
    std::uint64_t values = 0;
    for (const model::StageDifference& stage : runs.stages) values += stage.values;
    text += fmt::format("runs: equal in all {} values\n", values);
  } else {
    text += fmt::format("runs: first difference: {}, token {}, value {}: {} and {}\n", first->name,
                        first->first->token, first->first->index, first->first->a, first->first->b);
    text += fmt::format("\n{:<28} {:>12} {:>12} {:>14} {:>14}\n", "stage", "values", "differ",
                        "largest |a-b|", "relative");
    for (const model::StageDifference& stage : runs.stages) {
      if (stage.differing == 0) continue;
      text += fmt::format("{:<28} {:>12} {:>12} {:>14.6g} {:>14.6g}\n", stage.name, stage.values,
                          stage.differing, stage.largest_absolute, stage.largest_relative);
    }
    text += "\n";
  }
  return text +
         fmt::format(
             "greedy tokens agree: {} of {}\nKL divergence (nats): mean {:.6g}, largest {:.6g}\n",
             runs.greedy_agreements, runs.tokens, runs.mean_divergence, runs.largest_divergence);
}

ordered_json ModelsJson(const model::ModelDifference& models) {
  ordered_json json = {{"equal", models.equal()},
                       {"same_shape", models.same_shape},
                       {"configuration", ordered_json::array()},
                       {"tensors", models.tensors},
                       {"differing_tensors", ordered_json::array()}};
  for (const model::ConfigDifference& field : models.config) {
    json["configuration"].push_back({{"name", field.name}, {"a", field.a}, {"b", field.b}});
  }
  for (const model::TensorDifference& tensor : models.differing) {
    json["differing_tensors"].push_back(
        {{"name", tensor.name},
         {"values", tensor.values},
         {"differing", tensor.differing},
         {"first",
          {{"row", tensor.row}, {"column", tensor.column}, {"a", tensor.a}, {"b", tensor.b}}}});
  }
  return json;
}

ordered_json RunsJson(const model::RunDifference& runs) {
  ordered_json json = {{"equal", runs.equal()},
                       {"tokens", runs.tokens},
                       {"first", nullptr},
                       {"greedy_agreements", runs.greedy_agreements},
                       {"mean_divergence", runs.mean_divergence},
                       {"largest_divergence", runs.largest_divergence},
                       {"stages", ordered_json::array()}};
  if (!runs.equal()) json["first"] = runs.first()->name;
  for (const model::StageDifference& stage : runs.stages) {
    ordered_json entry = {{"name", stage.name},
                          {"values", stage.values},
                          {"differing", stage.differing},
                          {"largest_absolute", stage.largest_absolute},
                          {"largest_relative", stage.largest_relative},
                          {"first", nullptr}};
    if (stage.first) {
      entry["first"] = {{"token", stage.first->token},
                        {"index", stage.first->index},
                        {"a", stage.first->a},
                        {"b", stage.first->b}};
    }
    json["stages"].push_back(std::move(entry));
  }
  return json;
}

}  // namespace

std::string ToTable(const CompareReport& report) {
  std::string text = fmt::format("A: {}\nB: {}\n\n", report.a, report.b);
  if (report.models) text += ModelLines(*report.models) + "\n";
  if (report.runs) text += RunLines(*report.runs);
  return text;
}

std::string ToJson(const CompareReport& report) {
  ordered_json json;
  json["schema"] = "ternion.compare/1";
  json["a"] = report.a;
  json["b"] = report.b;
  json["equal"] = report.equal();
  json["tokens"] = report.tokens;
  json["checkpoints"] = report.models ? ModelsJson(*report.models) : ordered_json(nullptr);
  json["runs"] = report.runs ? RunsJson(*report.runs) : ordered_json(nullptr);
  return json.dump(1) + "\n";
}

}  // namespace ternion::cli
