// SPDX-License-Identifier: Apache-2.0
//
// A guard in the memory: what a program may not touch is not touched, whatever machine runs it.

#ifndef TERNION_SIM_WINDOW_GUARD_H_
#define TERNION_SIM_WINDOW_GUARD_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace ternion::sim {

/// Where a program lies in its window, and how its STOREs decode.
struct GuardedProgram {
  std::uint64_t instruction_offset = 0;
  std::uint32_t instruction_count = 0;
  std::uint32_t bus_bytes = 8;
  bool float_stage = false;
};

/// A transfer that was not allowed. Offsets are from program base; below it they wrap.
struct GuardViolation {
  enum class Kind : std::uint8_t { kReadBurst, kWriteBurst, kWriteBeat };
  Kind kind = Kind::kReadBurst;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  std::uint64_t cycle = 0;  ///< the memory's, from the last start or resume
};

/// Allowed are bursts, of either kind, that lie in the window, and write beats with a strobe on
/// between the lowest and the highest byte that a STORE of the program names. So instructions,
/// weights and activations in front of the outputs are read-only. A program with a STORE into its
/// own instructions may write anywhere in the window. Keeps the first violation. Costs two
/// comparisons per burst and per written beat.
class WindowGuard {
 public:
  /// A window in whole bus beats.
  explicit WindowGuard(std::uint64_t window_bytes)
      : window_bytes_(window_bytes), end_(window_bytes) {}

  /// A program starts, or goes on, with these bytes at program base: from now on its STOREs say
  /// what may be written. Before the first call all of the window may be.
  void Begin(std::span<const std::uint8_t> memory, const GuardedProgram& program, bool resume);

  void Burst(GuardViolation::Kind kind, std::uint64_t offset, std::uint64_t bytes,
             std::uint64_t cycle) {
    if (offset > window_bytes_ || bytes > window_bytes_ - offset) {
      Record({kind, offset, bytes, cycle});
    }
  }
  void WriteBeat(std::uint64_t offset, std::uint64_t bytes, std::uint64_t cycle) {
    if (offset < begin_ || offset > end_ || bytes > end_ - offset) {
      Record({GuardViolation::Kind::kWriteBeat, offset, bytes, cycle});
    }
  }

  const std::optional<GuardViolation>& violation() const { return violation_; }
  /// Throws Error(source, field, ...) with the violation, if there is one.
  void Require(const std::string& source, const std::string& field) const;

 private:
  void Record(const GuardViolation& violation) {
    if (!violation_) violation_ = violation;
  }

  std::uint64_t window_bytes_;
  std::uint64_t begin_ = 0;  // of what may be written
  std::uint64_t end_;
  bool rewrites_itself_ = false;
  std::optional<GuardViolation> violation_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_WINDOW_GUARD_H_
