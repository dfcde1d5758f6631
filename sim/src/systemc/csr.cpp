// SPDX-License-Identifier: Apache-2.0

#include "csr.h"

namespace ternion::sim::systemc {
namespace {

// Between two stretches of a program the host reads registers for longer than this. It is enough
// for fetch to fill what lies in front of the sequencer: two instructions and one half joined, of
// at most four beats each.
constexpr std::uint32_t kHostCycles = 64;

}  // namespace

void Csr::Reset() {
  start_ = resume_ = under_way_ = false;
  stopped_cycles_ = 0;
}

void Csr::Command(bool resume) {
  (resume ? resume_ : start_) = true;
  under_way_ = false;
  stopped_cycles_ = 0;
}

void Csr::Clock() {
  nets_.start.Write(start_);
  nets_.resume.Write(resume_);
  start_ = resume_ = false;
  if (Running(nets_.state.Read())) {
    under_way_ = true;
  } else if (under_way_ && ++stopped_cycles_ == kHostCycles) {
    sc_core::sc_pause();
  }
}

}  // namespace ternion::sim::systemc
