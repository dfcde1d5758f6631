// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <set>

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

Checkpoint Checkpoint::Open(const std::filesystem::path& folder) {
  Checkpoint checkpoint;
  const auto open = [](const std::filesystem::path& path) {
    const SharedBytes file = MapFile(path);
    TensorMap tensors = ParseSafetensors(file.bytes, path.string());
    for (auto& [name, tensor] : tensors) tensor.owner = file.owner;
    return tensors;
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
