// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "backend.h"
#include "commands.h"
#include "interrupt.h"
#include "options.h"
#include "output.h"
#include "ternion/model/chat_template.h"
#include "ternion/model/generate.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::string prompt;
  bool chat = false;
  std::string system;  ///< with chat: a message before the prompt
  model::GenerateOptions generate;
  BackendOptions backend;
  std::filesystem::path json;
};

nlohmann::ordered_json OrNull(const auto& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

/// What is generated continues the prompt. A reply is shown without the token that ends it.
model::DecodeOptions DecodeOptions(const Options& options) {
  return {.text_start = false, .special_tokens = !options.chat};
}

/// The text that the model continues: the prompt, or the conversation it is part of.
std::string PromptText(const Options& options) {
  if (!options.chat) return options.prompt;
  model::RequireKnownChatTemplate(options.model);
  std::vector<model::ChatMessage> messages;
  if (!options.system.empty()) messages.push_back({"system", options.system});
  messages.push_back({"user", options.prompt});
  return model::RenderChat(messages);
}

model::GenerateOptions GenerateOptions(const Options& options, const model::Tokenizer& tokenizer) {
  model::GenerateOptions generate = options.generate;
  if (!options.chat) return generate;
  const std::optional<std::int32_t> end = tokenizer.FindSpecial(model::kEndOfTurn);
  if (!end) {
    throw Error(options.model.string(), "tokenizer",
                fmt::format("has no special token {}, which ends a reply", model::kEndOfTurn));
  }
  generate.stop.push_back(*end);
  return generate;
}

/// docs/command-line.md describes the fields.
nlohmann::ordered_json ToJson(const Options& options, const Backend& backend,
                              const model::Tokenizer& tokenizer,
                              const std::vector<std::int32_t>& prompt,
                              const std::vector<std::int32_t>& generated) {
  nlohmann::ordered_json json;
  json["schema"] = "ternion.generate/1";
  json["model"] = ModelName(options.model);
  json["backend"] = options.backend.name;
  json["target"] = OrNull(backend.target());
  json["seed"] = options.generate.sampling.seed;
  json["temperature"] = options.generate.sampling.temperature;
  json["top_k"] = options.generate.sampling.top_k;
  json["chat"] = options.chat;
  json["prompt"] = options.prompt;
  json["text"] = tokenizer.Decode(generated, DecodeOptions(options));
  json["prompt_tokens"] = prompt.size();
  json["tokens"] = generated.size();
  json["prompt_ids"] = prompt;
  json["ids"] = generated;
  json["products"] = backend.products();
  json["multiply_accumulates"] = backend.multiply_accumulates();
  json["checked"] = options.backend.check;
  json["mismatches"] = OrNull(backend.mismatches());
  json["cycles"] = OrNull(backend.cycles());
  return json;
}

int Run(const Options& options) {
  RequireWritable(options.json);
  const model::Model model = OpenModel(options.model, options.backend.execution);
  const model::Tokenizer tokenizer = model::LoadTokenizer(options.model, model.config);
  const std::vector<std::int32_t> prompt = tokenizer.Encode(PromptText(options));
  const model::GenerateOptions generate = GenerateOptions(options, tokenizer);
  if (prompt.empty()) throw Error("--prompt", "", "has no tokens; this model needs at least one");
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));

  const InterruptGuard interrupt;
  if (!options.chat) PrintNow(options.prompt);
  const std::vector<std::int32_t> generated =
      model::Generate(model, prompt, generate, backend.executor(), [&](std::int32_t id) {
        PrintNow(tokenizer.Decode({&id, 1}, DecodeOptions(options)));
        return !interrupt.interrupted();
      });
  PrintNow("\n");

  fmt::print(stderr, "{} prompt tokens, {} generated, {} products, {} multiply-accumulates\n",
             prompt.size(), generated.size(), backend.products(), backend.multiply_accumulates());
  if (const auto cycles = backend.cycles()) {
    fmt::print(stderr, "{} cycles on {}\n", *cycles, *backend.target());
  }
  if (!options.json.empty()) {
    WriteJson(options.json, ToJson(options, backend, tokenizer, prompt, generated));
  }
  const int code = backend.Finish();
  return interrupt.interrupted() ? kInterrupted : code;
}

}  // namespace

Command GenerateCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "generate", "Continues a text, on the reference or on the hardware",
                 "ternion generate model/zoo/shakespeare-3m --prompt \"ROMEO:\" --tokens 32 "
                 "--backend rtl --check");
  AddModel(*app, options->model);
  app->add_option("--prompt", options->prompt, "Text to continue")->required();
  CLI::Option* chat = app->add_flag(
      "--chat", options->chat,
      "The prompt is a user's message, in the chat format of the checkpoint; prints the reply");
  app->add_option("--system", options->system, "With --chat: a system message before it")
      ->needs(chat);
  app->add_option("--tokens", options->generate.tokens, "Tokens to write")
      ->check(CLI::Range(1U, 1U << 20))
      ->capture_default_str();
  AddBackendOptions(*app, options->backend);
  model::SamplingOptions& sampling = options->generate.sampling;
  app->add_option("--temperature", sampling.temperature, "0: always the most likely token")
      ->check(CLI::Range(0.0, 1e6))
      ->capture_default_str();
  app->add_option("--top-k", sampling.top_k, "Draw among this many; 0: all")->capture_default_str();
  // Conversion to an unsigned number would wrap a negative one around.
  app->add_option("--seed", sampling.seed, "Seed of the draw")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app->add_option("--json", options->json, "Write text and counts (JSON) to this file");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
