// SPDX-License-Identifier: Apache-2.0

#include "interrupt.h"

#include <csignal>

namespace ternion::cli {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t signal_came =
    0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void NoteSignal(int signal) {
  signal_came = 1;
  std::signal(signal, SIG_DFL);  // the next one is meant
}

}  // namespace

InterruptGuard::InterruptGuard() {
  signal_came = 0;
  std::signal(SIGINT, NoteSignal);
  std::signal(SIGTERM, NoteSignal);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::interrupted() const { return signal_came != 0; }

}  // namespace ternion::cli
