// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C on long work: the first one asks it to stop where it can write down what it has, a second
// one ends the process.

#ifndef TERNION_CLI_INTERRUPT_H_
#define TERNION_CLI_INTERRUPT_H_

namespace ternion::cli {

/// Exit code of work that Ctrl-C stopped: 128 + SIGINT, as of a process that the signal ended.
inline constexpr int kInterrupted = 130;

/// While one lives, SIGINT and SIGTERM are noted instead of ending the process.
class InterruptGuard {
 public:
  InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  ~InterruptGuard();

  /// Whether a signal came since the guard was made.
  bool interrupted() const;
};

}  // namespace ternion::cli

#endif  // TERNION_CLI_INTERRUPT_H_
