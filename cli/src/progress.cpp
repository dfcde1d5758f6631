// SPDX-License-Identifier: Apache-2.0

#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace ternion::cli {
namespace {

constexpr std::uint64_t kWidth = 20;
constexpr auto kPause = std::chrono::milliseconds(100);

std::string Duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string ProgressLine(const std::string& unit, std::uint64_t done, std::uint64_t all,
                         double seconds_left) {
  const std::uint64_t filled = all == 0 ? 0 : kWidth * done / all;
  return fmt::format("[{:#<{}}{:.<{}}] {:3} %  {} of {} {}  {} left", "", filled, "",
                     kWidth - filled, all == 0 ? 0 : 100 * done / all, done, all, unit,
                     Duration(seconds_left));
}

Progress::Progress(std::string unit, std::uint64_t before)
    : unit_(std::move(unit)),
      on_terminal_(isatty(STDERR_FILENO) != 0),
      before_(before),
      start_(Clock::now()),
      shown_(start_ - kPause) {}

Progress::~Progress() {
  if (on_terminal_) std::fputs("\r\x1b[K", stderr);
}

void Progress::Show(std::uint64_t done, std::uint64_t all) {
  const Clock::time_point now = Clock::now();
  if (!on_terminal_ || done <= before_ || now - shown_ < kPause) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double each = seconds / static_cast<double>(done - before_);
  fmt::print(stderr, "\r\x1b[K{}",
             ProgressLine(unit_, done, all, each * static_cast<double>(all - done)));
}

}  // namespace ternion::cli
