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
  bool in_file = false;                 ///< they lie in a mapped file
};

/// Maps a regular file read-only; pages are read when they are touched. Throws Error naming the
/// path when it cannot be read. Another process that shortens the file while it is mapped ends this
/// one with SIGBUS.
SharedBytes MapFile(const std::filesystem::path& path);

/// Memory of their own.
SharedBytes Share(std::vector<std::uint8_t> bytes);

/// The same, writable.
struct MutableBytes {
  std::shared_ptr<void> owner;
  std::span<std::uint8_t> bytes;
};

/// Zeros that start at a page of 2 MiB and ask for such pages (madvise), so that streaming through
/// them misses the translation buffers 512 times less often. Throws std::bad_alloc.
MutableBytes AllocateHugePages(std::size_t size);

/// A copy in such memory of bytes in a mapped file, whose pages are given back while the copy
/// grows, so that both together take little more memory than one. Other bytes, and less than
/// 2 MiB, are returned as they are.
SharedBytes MoveToHugePages(const SharedBytes& bytes);

/// Gives back the pages wholly within bytes of a mapped file; they are read again when touched.
void ReleasePages(std::span<const std::uint8_t> mapped);

}  // namespace ternion

#endif  // TERNION_UTIL_SHARED_BYTES_H_
