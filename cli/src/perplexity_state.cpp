// SPDX-License-Identifier: Apache-2.0

#include "perplexity_state.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::cli {
namespace {

constexpr const char* kSchema = "ternion.perplexity-state/2";

}  // namespace

void SavePerplexityState(const std::filesystem::path& path,
                         const PerplexityMeasurement& measurement,
                         const model::PerplexityState& state) {
  nlohmann::ordered_json json;
  json["schema"] = kSchema;
  json["model"] = measurement.model;
  json["logit_hash"] = measurement.logit_hash;
  json["tokens"] = measurement.tokens;
  json["token_hash"] = measurement.token_hash;
  json["window_tokens"] = measurement.window;
  json["windows_done"] = state.windows_done;
  json["nats"] = state.nats;
  WriteJson(path, json);
}

model::PerplexityState LoadPerplexityState(const std::filesystem::path& path,
                                           const PerplexityMeasurement& measurement) {
  if (!std::filesystem::exists(path)) return {};
  return ParsePerplexityState(ReadText(path), path.string(), measurement);
}

model::PerplexityState ParsePerplexityState(std::string_view text, const std::string& source,
                                            const PerplexityMeasurement& measurement) {
  const nlohmann::json document = ParseJson(text, source);
  JsonFields fields(document, source, "");
  fields.Schema(kSchema);
  const auto require = [&](const char* field, const auto& found, const auto& expected) {
    if (found == expected) return;
    fields.Fail(field, fmt::format("{}, but this is a measurement of {}", found, expected));
  };
  require("tokens", fields.Unsigned("tokens"), measurement.tokens);
  require("token_hash", fields.Unsigned("token_hash"), measurement.token_hash);
  require("window_tokens", fields.Unsigned32("window_tokens"), measurement.window);
  const std::string name = fields.Text("model");
  if (fields.Unsigned("logit_hash") != measurement.logit_hash) {
    fields.Fail("logit_hash",
                fmt::format("the measurement of {} was made with other weights or another LM "
                            "head than this one of {}",
                            name, measurement.model));
  }
  model::PerplexityState state;
  state.windows_done = fields.Unsigned("windows_done");
  state.nats = fields.NonNegative("nats");
  fields.Finish();
  return state;
}

}  // namespace ternion::cli
