// SPDX-License-Identifier: Apache-2.0
//
// The banks of a DRAM channel: which rows are open, and from when on each command is allowed.

#ifndef TERNION_SIM_SRC_DRAM_BANKS_H_
#define TERNION_SIM_SRC_DRAM_BANKS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "dram_command.h"
#include "ternion/sim/dram.h"

namespace ternion::sim {

/// Knows the timing of the device and no policy. Each command has a time from which on it is
/// allowed; issuing it earlier, or a read, write or precharge of a closed bank, is the caller's
/// mistake.
class DramBanks {
 public:
  explicit DramBanks(const DramParameters& dram);

  /// All banks closed, everything allowed.
  void Settle();

  bool open(std::uint32_t bank) const { return banks_[bank].open; }
  bool open(std::uint32_t bank, std::uint64_t row) const {
    return banks_[bank].open && banks_[bank].row == row;
  }
  bool any_open() const { return open_banks_ != 0; }

  Picoseconds ActivateFrom(std::uint32_t bank) const;
  Picoseconds PrechargeFrom(std::uint32_t bank) const { return banks_[bank].precharge_from; }
  Picoseconds ReadFrom(std::uint32_t bank) const;
  Picoseconds WriteFrom(std::uint32_t bank) const;
  /// Of a precharge of all banks, open or not.
  Picoseconds PrechargeAllFrom() const;
  /// Of a refresh, with all banks closed.
  Picoseconds RefreshFrom() const { return refresh_from_; }

  void Activate(std::uint32_t bank, std::uint64_t row, Picoseconds at);
  void Precharge(std::uint32_t bank, Picoseconds at);
  void Read(std::uint32_t bank, Picoseconds at);
  void Write(std::uint32_t bank, Picoseconds at);
  void PrechargeAll(Picoseconds at);
  void Refresh(Picoseconds at);

 private:
  struct Bank {
    bool open = false;
    std::uint64_t row = 0;
    Picoseconds activate_from = 0;
    Picoseconds precharge_from = 0;
    Picoseconds read_from = 0;
    Picoseconds write_from = 0;
  };
  /// Allowed from then on for a bank of the group, as far as other banks are concerned.
  struct Group {
    Picoseconds activate_from = 0;
    Picoseconds read_from = 0;
    Picoseconds write_from = 0;
  };

  std::uint32_t GroupOf(std::uint32_t bank) const { return bank / dram_.banks_per_group; }
  void Close(Bank& bank, Picoseconds activate_from);

  DramParameters dram_;
  std::vector<Bank> banks_;
  std::vector<Group> groups_;
  std::array<Picoseconds, 4> fifth_from_{};  // of the last four activates: when a fifth is allowed
  std::size_t oldest_ = 0;
  std::uint32_t open_banks_ = 0;
  Picoseconds refresh_from_ = 0;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_DRAM_BANKS_H_
