// SPDX-License-Identifier: Apache-2.0
//
// rtl/registers/registers.toml as the tests see it: read here once more, so that what
// scripts/make_registers makes of it is compared with something else.

#ifndef TERNION_TESTS_COSIM_REGISTER_MAP_H_
#define TERNION_TESTS_COSIM_REGISTER_MAP_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "ternion/compiler/target.h"

namespace ternion::cosim {

enum class Access : std::uint8_t { kReadOnly, kReadWrite, kWriteOneActs, kWriteOneClears };

struct Register {
  std::string name;
  std::uint16_t offset = 0;
  Access access = Access::kReadOnly;
  std::uint32_t reset = 0;  ///< in the design of the target the map was read for
  std::uint32_t mask = 0;   ///< bits that exist
};

struct RegisterMap {
  std::vector<Register> registers;
  std::uint16_t counters_offset = 0;
  std::vector<std::string> counters;

  const Register& Named(const std::string& name) const;
  /// Mask of a field, "CONTROL.start".
  std::uint32_t Field(const std::string& name) const;
  bool IsCounter(std::uint32_t address) const;

  std::vector<std::pair<std::string, std::uint32_t>> fields;
};

/// Throws Error on an entry it does not know.
RegisterMap LoadRegisterMap(const std::filesystem::path& path, const compiler::Target& target);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_REGISTER_MAP_H_
