// SPDX-License-Identifier: Apache-2.0

#include "execution.h"

#include <algorithm>
#include <thread>

#include "ternion/util/thread_pool.h"

namespace ternion::cli {

std::size_t ProcessorThreads() {
  return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

void AddExecutionOptions(CLI::App& app, ExecutionOptions& options) {
  app.add_option("--threads", options.threads,
                 "Threads of the reference; results do not depend on it")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
  app.add_option("--lm-head", options.lm_head,
                 "exact: the checkpoint's values; int8: rows and input rounded to 8 bits, other "
                 "logits")
      ->check(CLI::IsMember({"exact", "int8"}))
      ->capture_default_str();
  app.add_flag("--huge-pages", options.huge_pages,
               "Copy weights to memory with huge pages: tokens come sooner, the first one later");
}

model::Model OpenModel(const std::filesystem::path& path, const ExecutionOptions& options) {
  model::Model model = model::LoadModel(path);
  if (options.huge_pages) model::MoveToHugePages(model);
  if (options.lm_head == "int8") {
    ThreadPool pool(options.threads);
    model.int8_head.emplace(model.lm_head ? *model.lm_head : model.embedding, &pool);
  }
  return model;
}

}  // namespace ternion::cli
