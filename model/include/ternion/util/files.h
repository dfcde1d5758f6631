// SPDX-License-Identifier: Apache-2.0
//
// Whole-file input and output. A reader never sees a half-written file.

#ifndef TERNION_UTIL_FILES_H_
#define TERNION_UTIL_FILES_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ternion {

/// Returns the whole file. Throws Error naming the path when it cannot be read.
std::vector<std::uint8_t> ReadBytes(const std::filesystem::path& path);
std::string ReadText(const std::filesystem::path& path);

/// Writes to a temporary name in the same folder, then renames over `path`; the old file stays
/// whole until then. Throws Error naming the path; leaves no temporary file behind.
void WriteAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);
void WriteAtomically(const std::filesystem::path& path, std::string_view text);

/// Takes the next bytes of a file that is being written.
using ByteSink = std::function<void(std::span<const std::uint8_t>)>;

/// As above for a file that is too large to hold: `content` gives it piece by piece. What `content`
/// throws passes through, and the old file stays.
void WriteAtomically(const std::filesystem::path& path,
                     const std::function<void(const ByteSink&)>& content);

}  // namespace ternion

#endif  // TERNION_UTIL_FILES_H_
