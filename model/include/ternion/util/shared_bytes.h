// SPDX-License-Identifier: Apache-2.0
//
// Read-only bytes that keep alive what they lie in: a mapped file, or memory of their own.

#ifndef TERNION_UTIL_SHARED_BYTES_H_
#define TERNION_UTIL_SHARED_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace ternion {

struct SharedBytes {
  std::shared_ptr<const void> owner;
  std::span<const std::uint8_t> bytes;  ///< valid while an `owner` lives
};

/// Maps a regular file read-only; pages are read when they are touched. Throws Error naming the
/// path when it cannot be read. Another process that shortens the file while it is mapped ends this
/// one with SIGBUS.
SharedBytes MapFile(const std::filesystem::path& path);

/// Memory of their own.
SharedBytes Share(std::vector<std::uint8_t> bytes);

/// A copy in anonymous memory that starts at a page and asks for huge pages (madvise), so that
/// streaming through it misses the translation buffers 512 times less often. Throws std::bad_alloc.
SharedBytes CopyToHugePages(std::span<const std::uint8_t> bytes);

/// Tells the system that the pages of `bytes` wholly within a mapped file are not needed for now.
void ReleasePages(std::span<const std::uint8_t> mapped);

}  // namespace ternion

#endif  // TERNION_UTIL_SHARED_BYTES_H_
