// SPDX-License-Identifier: Apache-2.0

#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::cli {
namespace {

void RequireWritableExistingFolder(const std::filesystem::path& existing,
                                   const std::filesystem::path& wanted) {
  if (access(existing.c_str(), W_OK | X_OK) == 0) return;
  throw Error(wanted.string(), "",
              "cannot write: " + existing.string() + ": " +
                  std::error_code(errno, std::generic_category()).message());
}

}  // namespace

void RequireWritable(const std::filesystem::path& path) {
  if (path.empty()) return;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(path.string(), "", "cannot write: is a folder");
  }
  if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
    throw Error(path.string(), "", "cannot write: not a regular file");
  }
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  RequireWritableExistingFolder(folder, path);
}

void RequireDistinct(const std::vector<std::filesystem::path>& paths) {
  std::set<std::filesystem::path> seen;
  for (const std::filesystem::path& path : paths) {
    if (path.empty()) continue;
    std::error_code ignored;
    const std::filesystem::path file = std::filesystem::weakly_canonical(path, ignored);
    if (!seen.insert(file.empty() ? path : file).second) {
      throw Error(path.string(), "", "cannot write: it is named for two outputs");
    }
  }
}

void RequireWritableFolder(const std::filesystem::path& folder) {
  std::filesystem::path existing = std::filesystem::absolute(folder);
  std::error_code ignored;
  while (!std::filesystem::exists(existing, ignored) && existing.has_relative_path()) {
    existing = existing.parent_path();
  }
  if (!std::filesystem::is_directory(existing, ignored)) {
    throw Error(folder.string(), "", "cannot write: " + existing.string() + " is not a folder");
  }
  RequireWritableExistingFolder(existing, folder);
}

void MakeFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error(folder.string(), "", "cannot make the folder: " + error.message());
}

void PrintNow(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() ||
      std::fflush(stdout) != 0) {
    throw Error("standard output", "", "cannot write");
  }
}

void WriteJson(const std::filesystem::path& path, const nlohmann::ordered_json& json) {
  WriteAtomically(path, json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void WriteTextOrPrint(const std::filesystem::path& path, std::string_view text) {
  if (path.empty()) {
    PrintNow(text);
  } else {
    WriteAtomically(path, text);
  }
}

}  // namespace ternion::cli
