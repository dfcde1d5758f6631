// SPDX-License-Identifier: Apache-2.0
//
// Where the test data lies, and a folder that is removed after the test.

#ifndef TERNION_TESTS_MODEL_TEST_FILES_H_
#define TERNION_TESTS_MODEL_TEST_FILES_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "ternion/util/error.h"

namespace ternion::model {

inline std::filesystem::path GoldenFolder() { return TERNION_GOLDEN_FOLDER; }
inline std::filesystem::path ZooModel() { return TERNION_ZOO_MODEL; }

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "ternion-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw Error(name, "", "cannot make the folder");
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Runs `action` and returns the message of the Error it throws; fails the test when there is none.
template <typename Action>
std::string ErrorOf(Action&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  ADD_FAILURE() << "no Error was thrown";
  return {};
}

}  // namespace ternion::model

#endif  // TERNION_TESTS_MODEL_TEST_FILES_H_
