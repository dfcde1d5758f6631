// SPDX-License-Identifier: Apache-2.0
//
// How the reference model runs on this processor.

#ifndef TERNION_CLI_EXECUTION_H_
#define TERNION_CLI_EXECUTION_H_

#include <CLI/CLI.hpp>
#include <cstddef>
#include <filesystem>
#include <string>

#include "ternion/model/model.h"

namespace ternion::cli {

/// Threads that the processor runs at once; at least 1.
std::size_t ProcessorThreads();

/// --threads, --lm-head, --huge-pages.
struct ExecutionOptions {
  std::size_t threads = ProcessorThreads();
  std::string lm_head = "exact";  ///< "exact", or "int8" (int8_head.h)
  bool huge_pages = false;
};
void AddExecutionOptions(CLI::App& app, ExecutionOptions& options);

/// LoadModel with the LM head and the memory that were asked for.
model::Model OpenModel(const std::filesystem::path& path, const ExecutionOptions& options);

}  // namespace ternion::cli

#endif  // TERNION_CLI_EXECUTION_H_
