// SPDX-License-Identifier: Apache-2.0
//
// Where results go.

#ifndef TERNION_CLI_OUTPUT_H_
#define TERNION_CLI_OUTPUT_H_

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

namespace ternion::cli {

/// Throws Error when `path` cannot become an output file: its folder is missing or not writable, or
/// it is a folder itself. Empty paths pass. Called before long work, so that the work is not lost.
void RequireWritable(const std::filesystem::path& path);

/// Throws Error when two outputs of a command are one file. Empty paths pass.
void RequireDistinct(const std::vector<std::filesystem::path>& paths);

/// The same as RequireWritable for a folder that will be made if missing.
void RequireWritableFolder(const std::filesystem::path& folder);
/// Makes the folder and its parents. Throws Error.
void MakeFolder(const std::filesystem::path& folder);

/// Writes bytes to standard output and flushes.
void PrintNow(std::string_view bytes);

/// Writes `json`, indented, with a newline at the end. Text in it that is not UTF-8 (a token may
/// end inside a character) is written with U+FFFD in place of the broken bytes.
void WriteJson(const std::filesystem::path& path, const nlohmann::ordered_json& json);

/// Writes `text` to `path`, or to standard output when `path` is empty.
void WriteTextOrPrint(const std::filesystem::path& path, std::string_view text);

}  // namespace ternion::cli

#endif  // TERNION_CLI_OUTPUT_H_
