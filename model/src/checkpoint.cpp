// SPDX-License-Identifier: Apache-2.0

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <set>
#include <system_error>

#include "strict_json.h"
#include "ternion/model/safetensors.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

constexpr const char* kSingleFile = "model.safetensors";
constexpr const char* kIndexFile = "model.safetensors.index.json";

/// Tensor name -> shard file name, from the index.
std::map<std::string, std::string> ReadWeightMap(const std::filesystem::path& index) {
  const std::string source = index.string();
  const nlohmann::json document = ParseJson(ReadText(index), source);
  const JsonFields fields(document, source, "");
  (void)fields.Object("weight_map");
  std::map<std::string, std::string> shards;
  for (const auto& [tensor, file] : document["weight_map"].items()) {
    const std::string field = "weight_map." + tensor;
    if (!file.is_string()) {
      throw Error(source, field, fmt::format("{}, expected a file name", TypeText(file)));
    }
    const std::string name = file.get<std::string>();
    if (name.empty() || name == "." || name == ".." ||
        name.find_first_of(std::string("/\0", 2)) != std::string::npos) {
      throw Error(source, field, fmt::format("\"{}\" is not a plain file name", name));
    }
    shards.emplace(tensor, name);
  }
  return shards;
}

}  // namespace

/// A file mapped read-only.
class Checkpoint::MappedFile {
 public:
  explicit MappedFile(const std::filesystem::path& path) {
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
    void* memory =
        size == 0 ? nullptr : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int error = errno;
    ::close(descriptor);
    if (memory == MAP_FAILED) Fail(path, error);
    bytes_ = {static_cast<const std::uint8_t*>(memory), size};
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
  }

  std::span<const std::uint8_t> bytes() const { return bytes_; }

 private:
  [[noreturn]] static void Fail(const std::filesystem::path& path, int error) {
    throw Error(path.string(), "", "cannot read: " + std::generic_category().message(error));
  }

  std::span<const std::uint8_t> bytes_;
};

Checkpoint::Checkpoint() = default;
Checkpoint::Checkpoint(Checkpoint&&) noexcept = default;
Checkpoint& Checkpoint::operator=(Checkpoint&&) noexcept = default;
Checkpoint::~Checkpoint() = default;

Checkpoint Checkpoint::Open(const std::filesystem::path& folder) {
  Checkpoint checkpoint;
  const auto open = [&checkpoint](const std::filesystem::path& path) {
    checkpoint.files_.push_back(std::make_unique<MappedFile>(path));
    return ParseSafetensors(checkpoint.files_.back()->bytes(), path.string());
  };
  const std::filesystem::path index = folder / kIndexFile;
  if (std::filesystem::exists(folder / kSingleFile) || !std::filesystem::exists(index)) {
    checkpoint.source_ = (folder / kSingleFile).string();
    checkpoint.tensors_ = open(folder / kSingleFile);
    return checkpoint;
  }

  checkpoint.source_ = index.string();
  const auto shards = ReadWeightMap(index);
  std::set<std::string> names;
  for (const auto& [tensor, shard] : shards) names.insert(shard);
  for (const std::string& shard : names) {
    for (auto& [tensor, view] : open(folder / shard)) {
      const auto expected = shards.find(tensor);
      if (expected == shards.end()) {
        throw Error(view.source, tensor, fmt::format("is not in {}", kIndexFile));
      }
      if (expected->second != shard) {
        throw Error(view.source, tensor, fmt::format("{} says {}", kIndexFile, expected->second));
      }
      checkpoint.tensors_.emplace(tensor, std::move(view));
    }
  }
  for (const auto& [tensor, shard] : shards) {
    if (!checkpoint.tensors_.contains(tensor)) {
      throw Error((folder / shard).string(), tensor, fmt::format("missing, but in {}", kIndexFile));
    }
  }
  return checkpoint;
}

const TensorView& Checkpoint::Find(std::string_view name) const {
  const auto at = tensors_.find(name);
  if (at == tensors_.end()) throw Error(source_, name, "tensor is missing");
  return at->second;
}

}  // namespace ternion::model
