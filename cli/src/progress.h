// SPDX-License-Identifier: Apache-2.0
//
// One line on a terminal that says how far long work is.

#ifndef TERNION_CLI_PROGRESS_H_
#define TERNION_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <string>

namespace ternion::cli {

/// "[#########...........]  45 %  900 of 2000 tokens  0:12 left"
std::string ProgressLine(const std::string& unit, std::uint64_t done, std::uint64_t all,
                         double seconds_left);

/// Rewrites its line on standard error, at most ten times a second; says nothing where that is no
/// terminal, so that logs stay short. Takes the line away when it ends.
class Progress {
 public:
  /// `unit` is what is counted: "tokens". `before` of them were done in an earlier run and say
  /// nothing of this one's speed.
  explicit Progress(std::string unit, std::uint64_t before = 0);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void Show(std::uint64_t done, std::uint64_t all);

 private:
  using Clock = std::chrono::steady_clock;

  std::string unit_;
  bool on_terminal_;
  std::uint64_t before_;
  Clock::time_point start_;
  Clock::time_point shown_;
};

}  // namespace ternion::cli

#endif  // TERNION_CLI_PROGRESS_H_
