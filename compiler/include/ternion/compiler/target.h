// SPDX-License-Identifier: Apache-2.0
//
// The hardware target: the one description that RTL parameters, compiler and simulator read.

#ifndef TERNION_COMPILER_TARGET_H_
#define TERNION_COMPILER_TARGET_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/compiler/arithmetic.h"

namespace ternion::compiler {

/// How weights are packed in memory (docs/isa.md).
enum class Packing : std::uint8_t {
  kBase3 = 0,   ///< five base-3 digits to a byte
  kTwoBit = 1,  ///< four 2-bit codes to a byte
};

/// How a column adds up its lanes (docs/blocks/column.md). The values are those of tern_pkg.
enum class ColumnForm : std::uint8_t {
  kAdderTree = 0,  ///< adders left to synthesis, one register behind them
  kCarrySave = 1,  ///< a tree of full adders, one register behind it
  kPipelined = 2,  ///< a register behind every two levels of adders
};
inline constexpr std::size_t kColumnForms = 3;

/// The form's name in a target file: "adder_tree", "carry_save" or "pipelined".
std::string_view Name(ColumnForm form);
/// The form of that name, if there is one.
std::optional<ColumnForm> FindColumnForm(std::string_view name);

/// One hardware target (compiler/targets/*.toml). Field for field the keys of the file.
struct Target {
  std::string name;
  // [array]
  std::uint32_t lanes = 0;
  std::uint32_t columns = 0;
  std::uint32_t unpack_columns = 0;
  ColumnForm column = ColumnForm::kAdderTree;
  // [memory_bus]
  std::uint32_t data_bits = 0;
  std::uint32_t max_burst_beats = 0;
  std::uint32_t read_fifo_beats = 0;
  // [buffers], in words
  std::uint32_t weight_tiles = 0;
  std::uint32_t activation_vectors = 0;
  std::uint32_t accumulator_words = 0;
  std::uint32_t start_words = 0;
  // [output], which a file may leave out
  std::uint32_t float_lanes = 0;  ///< float32 results per cycle; 0: int32 outputs only
  std::uint32_t scale_words = 0;  ///< of 32 bits
  // [clock]
  std::uint32_t frequency_mhz = 0;
  // [memory]; with a DRAM the planned_ keys, which only the compiler looks at
  std::uint32_t bytes_per_cycle = 0;
  std::uint32_t read_latency_cycles = 0;
  std::uint32_t write_latency_cycles = 0;
  std::string dram{};               ///< name of a preset (sim/memories); empty: fixed timing
  std::uint32_t dram_channels = 0;  ///< with a DRAM

  /// Not in a file: those describe ternary hardware. MakeBaseline() (baseline.h) sets others.
  Arithmetic arithmetic = Arithmetic::kTernary;

  std::uint32_t bus_bytes() const { return data_bits / 8; }
  /// The hardware has the float32 output stage.
  bool has_float_stage() const { return float_lanes != 0; }
  /// Bytes of an activation vector, one number per lane.
  std::uint32_t vector_bytes() const { return lanes * Traits(arithmetic).activation_bytes; }
  /// Bytes of one column of a weight tile in memory; only ternary weights have a packing.
  std::uint32_t column_bytes(Packing packing) const;
  std::uint32_t tile_bytes(Packing packing) const { return columns * column_bytes(packing); }
  /// Cycles from a vector at a column's input to its sum (tern_pkg::column_latency).
  std::uint32_t column_latency() const;
  std::uint32_t accumulator_word_bytes() const { return 4 * columns; }

  /// On-chip memory in bytes: the buffers and the read FIFO.
  std::uint64_t on_chip_bytes() const;

  /// CRC-32 over the arithmetic, where it is not ternary, and the fields the RTL shows in its
  /// registers ([array], [memory_bus], [buffers], and [output] where there is a stage): programs
  /// run only on hardware with the same fingerprint. Clock, memory timing and the form of the
  /// columns are not part: they change no result.
  std::uint32_t fingerprint() const;
};

/// Throws Error when the target's arithmetic is not ternary: its values are computed by nothing
/// here.
void RequireTernary(const Target& target);

/// Reads a target file. Throws Error naming file, key and reason: a missing or unknown key, a wrong
/// type, a value out of range (the same rules that the RTL checks at elaboration).
Target LoadTarget(const std::filesystem::path& path);
/// The same of a file's text; `source` names it in errors.
Target ParseTarget(const std::string& text, const std::string& source);

/// `name_or_path` is a file, or the name of a target that ships ("tiny", "edge", "server", ...),
/// looked for in `folders` in order. Throws Error listing the known names.
Target FindTarget(const std::string& name_or_path,
                  const std::vector<std::filesystem::path>& folders);
/// Where that target's file is.
std::filesystem::path FindTargetFile(const std::string& name_or_path,
                                     const std::vector<std::filesystem::path>& folders);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_TARGET_H_
