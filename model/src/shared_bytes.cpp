// SPDX-License-Identifier: Apache-2.0

#include "ternion/util/shared_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>

#include "ternion/util/error.h"

namespace ternion {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

[[noreturn]] void Fail(const std::filesystem::path& path, int error) {
  throw Error(path.string(), "", "cannot read: " + std::generic_category().message(error));
}

/// Owner of a mapping of `size` bytes.
std::shared_ptr<void> Owner(void* memory, std::size_t size) {
  return {memory, [size](void* mapped) { ::munmap(mapped, size); }};
}

}  // namespace

SharedBytes MapFile(const std::filesystem::path& path) {
  // Without O_NONBLOCK, a named pipe would wait for a writer before it could be refused.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) Fail(path, errno);
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  if (!known || !S_ISREG(status.st_mode)) {
    const std::string reason =
        known ? "not a regular file" : std::generic_category().message(errno);
    ::close(descriptor);
    throw Error(path.string(), "", "cannot read: " + reason);
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) {
    ::close(descriptor);
    return {};
  }
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const int error = errno;
  ::close(descriptor);
  if (memory == MAP_FAILED) Fail(path, error);
  return {Owner(memory, size), {static_cast<const std::uint8_t*>(memory), size}, true};
}

SharedBytes Share(std::vector<std::uint8_t> bytes) {
  const auto owner = std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
  return {owner, *owner, false};
}

MutableBytes AllocateHugePages(std::size_t size) {
  if (size == 0) return {};
  // One huge page more than needed, so that the bytes can start at one.
  const std::size_t mapped = size + kHugePage;
  void* memory =
      ::mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  const std::shared_ptr<void> owner = Owner(memory, mapped);
  const auto address = reinterpret_cast<std::uintptr_t>(memory);
  auto* start = static_cast<std::uint8_t*>(memory) + (kHugePage - address % kHugePage) % kHugePage;
  // A refusal leaves small pages: slower, and as right.
  (void)::madvise(start, size, MADV_HUGEPAGE);
  return {owner, {start, size}};
}

SharedBytes MoveToHugePages(const SharedBytes& bytes) {
  // What is smaller than a huge page gains nothing.
  if (!bytes.in_file || bytes.bytes.size() < kHugePage) return bytes;
  const std::span<const std::uint8_t> from = bytes.bytes;
  const MutableBytes copy = AllocateHugePages(from.size());
  for (std::size_t at = 0; at < from.size(); at += kHugePage) {
    const auto piece = from.subspan(at, std::min(kHugePage, from.size() - at));
    std::copy(piece.begin(), piece.end(), copy.bytes.data() + at);
    ReleasePages(piece);
  }
  return {copy.owner, copy.bytes, false};
}

void ReleasePages(std::span<const std::uint8_t> mapped) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(mapped.data());
  const std::uintptr_t first = (begin + page - 1) / page * page;
  const std::uintptr_t last = (begin + mapped.size()) / page * page;
  if (first >= last) return;
  auto* start = const_cast<std::uint8_t*>(mapped.data()) + (first - begin);
  (void)::madvise(start, last - first, MADV_DONTNEED);
}

}  // namespace ternion
