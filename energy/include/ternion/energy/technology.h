// SPDX-License-Identifier: Apache-2.0
//
// Energy per operation and per access, with the source of every figure. Read from a file
// (energy/tech/*.json, docs/energy.md), so that another technology needs no new code.

#ifndef TERNION_ENERGY_TECHNOLOGY_H_
#define TERNION_ENERGY_TECHNOLOGY_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::energy {

inline constexpr std::string_view kTechnologySchema = "ternion.technology/1";

/// How a figure came about.
enum class Kind : std::uint8_t { kPublished, kDerived, kAssumed, kMeasured };
/// "published", "derived", "assumed", "measured".
std::string_view Name(Kind kind);

/// How far a source was checked: P read in the paper, O official repository, S a third party's
/// transcription, D derived by arithmetic from the others, U remembered and not confirmed,
/// A assumed by this project without a source.
inline constexpr std::string_view kMarks = "POSDUA";

/// One figure and everything that must travel with it.
struct Constant {
  std::string id;     ///< "int8_add", "sram_32kib", "hbm2", ...
  std::string label;  ///< for people: "INT8 add"
  double value = 0;   ///< pJ, finite, at least 0
  std::string per;    ///< "operation", "64 bits" or "bit"
  /// Stated range of the value, in the same unit, when the source gives one.
  std::optional<double> low;
  std::optional<double> high;
  std::string technology;  ///< "7 nm", "45 nm", "HBM2", ...
  Kind kind = Kind::kPublished;
  char mark = 'P';  ///< one of kMarks
  std::string source;

  /// pJ per byte moved. Only for constants per "64 bits" or per "bit".
  double pj_per_byte() const { return per == "bit" ? value * 8 : value / 8; }
  double pj_per_bit() const { return per == "bit" ? value : value / 64; }
};

/// A published size of on-chip memory.
struct SramConstant {
  std::uint64_t capacity_bytes = 0;
  Constant access;  ///< per 64 bits
};

/// Arithmetic is looked up by id: "int8_add", "int32_add", "bf16_add", "fp16_add", "fp32_add" and
/// the same with "_mul". A technology holds only the figures that exist.
struct Technology {
  std::string name;        ///< "published-7nm"
  std::string technology;  ///< "7 nm"
  std::string description;
  std::string source_path;  ///< the file it was read from, for errors
  std::vector<Constant> operations;
  std::vector<SramConstant> srams;  ///< ascending capacity, at least one
  std::vector<Constant> drams;      ///< at least one
  std::string default_dram;         ///< id of the one used unless another is asked for

  bool HasOperation(std::string_view id) const;
  /// Throws Error naming file and id when the technology has no such figure.
  const Constant& Operation(std::string_view id) const;
  /// Same, and lists the ids there are.
  const Constant& Dram(std::string_view id) const;
  /// The smallest published size that is at least `capacity_bytes`, else the largest one.
  const SramConstant& Sram(std::uint64_t capacity_bytes) const;
};

/// Reads a technology file. Throws Error naming file, field and reason.
Technology LoadTechnology(const std::filesystem::path& path);
/// The same from text; `source` names it in errors.
Technology ParseTechnology(std::string_view text, const std::string& source);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_TECHNOLOGY_H_
