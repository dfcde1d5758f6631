// SPDX-License-Identifier: Apache-2.0
//
// Options that several commands share.

#ifndef TERNION_CLI_OPTIONS_H_
#define TERNION_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/model/tokenizer.h"

namespace ternion::cli {

/// Declares a command with one example line for its --help.
CLI::App* AddCommand(CLI::App& parent, const std::string& name, const std::string& description,
                     const std::string& example);

/// The positional MODEL.
void AddModel(CLI::App& app, std::filesystem::path& folder);

/// Name of a model for people: the last part of its folder's path.
std::string ModelName(const std::filesystem::path& folder);

/// --target, --packing and --output.
struct HardwareOptions {
  std::string target = "edge";
  std::string packing = "base3";
  std::string output = "int32";

  /// Throws Error for an unknown target.
  compiler::Target Target() const;
  compiler::Packing Packing() const;
  compiler::OutputFormat Output() const;
};
void AddHardwareOptions(CLI::App& app, HardwareOptions& options);

/// "1,2,3" as token ids. Throws CLI::ValidationError naming `option` for anything else.
std::vector<std::int32_t> ParseIds(const std::string& text, const std::string& option);

/// The tokens of a text file. Throws Error naming the file, also when it is not UTF-8.
std::vector<std::int32_t> EncodeFile(const model::Tokenizer& tokenizer,
                                     const std::filesystem::path& path, bool special_tokens = true);

}  // namespace ternion::cli

#endif  // TERNION_CLI_OPTIONS_H_
