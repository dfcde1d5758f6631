// SPDX-License-Identifier: Apache-2.0
//
// What computes everything but the ternary products: rates and energies, read from a file
// (sim/hosts/*.toml, docs/studies.md), so that another host needs no new code.

#ifndef TERNION_SIM_HOST_MODEL_H_
#define TERNION_SIM_HOST_MODEL_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::sim {

/// One figure of a host and where it comes from.
struct HostFigure {
  double value = 0;                ///< finite, at least 0; rates greater than 0
  std::optional<double> low = {};  ///< stated range, where there is one
  std::optional<double> high = {};
  std::string kind = {};    ///< "published", "derived", "measured" or "assumed"
  std::string source = {};  ///< not empty
};

/// A host: `seconds = max(macs / macs_per_second + operations / operations_per_second,
/// bytes / bytes_per_second)`; energy = macs mac_pj + operations operation_pj + bytes
/// memory_pj_per_byte. It works while the accelerator rests, and the other way round.
struct HostModel {
  std::string name;
  std::string description;
  HostFigure macs_per_second;
  HostFigure operations_per_second;
  std::optional<HostFigure> bytes_per_second;  ///< empty: the target's memory bandwidth
  HostFigure mac_pj;
  HostFigure operation_pj;
  std::optional<HostFigure> memory_pj_per_byte;  ///< empty: the DRAM of the energy technology
};

/// Throws Error naming source, key and reason: a missing, unknown or impossible key.
HostModel ParseHostModel(std::string_view text, const std::string& source);

/// `name_or_path` is a file, or the name of a host that ships, looked for in `folder`. Throws Error
/// listing the known names.
HostModel FindHostModel(const std::string& name_or_path, const std::filesystem::path& folder);

/// Work of one kind that the host does in a pass.
struct HostOperation {
  std::string name;  ///< "LM head", "attention scores", ...
  std::uint64_t macs = 0;
  std::uint64_t operations = 0;   ///< float32 operations other than multiply-accumulates
  std::uint64_t read_bytes = 0;   ///< from memory
  std::uint64_t write_bytes = 0;  ///< to memory
  std::string note = {};          ///< what is counted

  std::uint64_t bytes() const { return read_bytes + write_bytes; }
};

/// Time of one operation on `host`; `target_bytes_per_second` where the host takes the target's.
/// Throws Error when it is not finite.
struct HostTime {
  double compute_seconds = 0;
  double memory_seconds = 0;
  double seconds() const {
    return compute_seconds > memory_seconds ? compute_seconds : memory_seconds;
  }
  bool memory_bound() const { return memory_seconds > compute_seconds; }
};
HostTime TimeOf(const HostOperation& operation, const HostModel& host,
                double target_bytes_per_second);

}  // namespace ternion::sim

#endif  // TERNION_SIM_HOST_MODEL_H_
