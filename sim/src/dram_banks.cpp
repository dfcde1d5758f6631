// SPDX-License-Identifier: Apache-2.0

#include "dram_banks.h"

#include <algorithm>

namespace ternion::sim {
namespace {

void Raise(Picoseconds& from, Picoseconds to) { from = std::max(from, to); }

}  // namespace

DramBanks::DramBanks(const DramParameters& dram)
    : dram_(dram), banks_(dram.banks()), groups_(dram.bank_groups) {}

void DramBanks::Settle() {
  std::fill(banks_.begin(), banks_.end(), Bank{});
  std::fill(groups_.begin(), groups_.end(), Group{});
  fifth_from_ = {};
  oldest_ = 0;
  open_banks_ = 0;
  refresh_from_ = 0;
}

Picoseconds DramBanks::ActivateFrom(std::uint32_t bank) const {
  return std::max(
      {banks_[bank].activate_from, groups_[GroupOf(bank)].activate_from, fifth_from_[oldest_]});
}

Picoseconds DramBanks::ReadFrom(std::uint32_t bank) const {
  return std::max(banks_[bank].read_from, groups_[GroupOf(bank)].read_from);
}

Picoseconds DramBanks::WriteFrom(std::uint32_t bank) const {
  return std::max(banks_[bank].write_from, groups_[GroupOf(bank)].write_from);
}

Picoseconds DramBanks::PrechargeAllFrom() const {
  Picoseconds from = 0;
  for (const Bank& bank : banks_) from = std::max(from, bank.precharge_from);
  return from;
}

void DramBanks::Activate(std::uint32_t bank, std::uint64_t row, Picoseconds at) {
  Bank& b = banks_[bank];
  b.open = true;
  b.row = row;
  ++open_banks_;
  Raise(b.read_from, at + dram_.activate_to_read_ps);
  Raise(b.write_from, at + dram_.activate_to_write_ps);
  Raise(b.precharge_from, at + dram_.activate_to_precharge_ps);
  Raise(b.activate_from, at + dram_.activate_to_activate_ps);
  Raise(refresh_from_, at + dram_.activate_to_activate_ps);
  for (std::uint32_t g = 0; g < dram_.bank_groups; ++g) {
    Raise(groups_[g].activate_from,
          at + (g == GroupOf(bank) ? dram_.activate_to_activate_same_group_ps
                                   : dram_.activate_to_activate_other_group_ps));
  }
  fifth_from_[oldest_] = at + dram_.four_activates_ps;
  oldest_ = (oldest_ + 1) % fifth_from_.size();
}

void DramBanks::Close(Bank& bank, Picoseconds activate_from) {
  if (bank.open) --open_banks_;
  bank.open = false;
  Raise(bank.activate_from, activate_from);
  Raise(refresh_from_, activate_from);
}

void DramBanks::Precharge(std::uint32_t bank, Picoseconds at) {
  Close(banks_[bank], at + dram_.precharge_to_activate_ps);
}

void DramBanks::PrechargeAll(Picoseconds at) {
  for (Bank& bank : banks_) Close(bank, at + dram_.precharge_all_to_activate_ps);
}

void DramBanks::Read(std::uint32_t bank, Picoseconds at) {
  Raise(banks_[bank].precharge_from, at + dram_.read_to_precharge_ps);
  for (std::uint32_t g = 0; g < dram_.bank_groups; ++g) {
    Raise(groups_[g].read_from, at + (g == GroupOf(bank) ? dram_.read_to_read_same_group_ps
                                                         : dram_.read_to_read_other_group_ps));
    Raise(groups_[g].write_from, at + dram_.read_to_write_ps);
  }
}

void DramBanks::Write(std::uint32_t bank, Picoseconds at) {
  Raise(banks_[bank].precharge_from, at + dram_.write_to_precharge_ps);
  for (std::uint32_t g = 0; g < dram_.bank_groups; ++g) {
    const bool same = g == GroupOf(bank);
    Raise(groups_[g].write_from,
          at + (same ? dram_.write_to_write_same_group_ps : dram_.write_to_write_other_group_ps));
    Raise(groups_[g].read_from,
          at + (same ? dram_.write_to_read_same_group_ps : dram_.write_to_read_other_group_ps));
  }
}

void DramBanks::Refresh(Picoseconds at) {
  for (Bank& bank : banks_) Raise(bank.activate_from, at + dram_.refresh_ps);
  Raise(refresh_from_, at + dram_.refresh_ps);
}

}  // namespace ternion::sim
