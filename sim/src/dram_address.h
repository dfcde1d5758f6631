// SPDX-License-Identifier: Apache-2.0
//
// Which channel, bank and row of a DRAM a byte of the memory lies in.

#ifndef TERNION_SIM_SRC_DRAM_ADDRESS_H_
#define TERNION_SIM_SRC_DRAM_ADDRESS_H_

#include <bit>
#include <cstdint>

#include "ternion/sim/dram.h"

namespace ternion::sim {

struct DramPlace {
  std::uint32_t channel = 0;  ///< pseudo channels counted
  std::uint32_t bank = 0;     ///< group * banks_per_group + bank in it
  std::uint64_t row = 0;
};

/// From the lowest bits of an offset to the highest: byte of an access, accesses up to
/// channel_bytes, channel; and within the channel's own bytes: byte of an access, bank group,
/// column, bank, row. So a stream uses all channels and all bank groups at once, and leaves a row
/// for one in another bank. Offsets beyond the capacity begin at row 0 again.
class DramAddressMap {
 public:
  /// `channels` of the target, each with its pseudo channels.
  DramAddressMap(const DramParameters& dram, std::uint32_t channels)
      : channels_(channels * dram.pseudo_channels),
        banks_per_group_(dram.banks_per_group),
        rows_(dram.rows),
        access_bits_(Bits(dram.access_bytes())),
        piece_bits_(Bits(dram.channel_bytes)),
        group_bits_(Bits(dram.bank_groups)),
        column_bits_(Bits(dram.row_bytes) - access_bits_),
        bank_bits_(Bits(dram.banks_per_group)) {}

  std::uint32_t channels() const { return channels_; }
  /// The access that holds a byte.
  std::uint64_t Access(std::uint64_t offset) const { return offset >> access_bits_; }

  DramPlace Place(std::uint64_t access) const {
    const std::uint32_t inner = piece_bits_ - access_bits_;
    const std::uint64_t piece = access >> inner;
    DramPlace place;
    place.channel = static_cast<std::uint32_t>(piece % channels_);
    std::uint64_t rest = (piece / channels_ << inner) | Low(access, inner);
    const std::uint64_t group = Low(rest, group_bits_);
    rest >>= group_bits_ + column_bits_;
    place.bank = static_cast<std::uint32_t>(group * banks_per_group_ + Low(rest, bank_bits_));
    place.row = (rest >> bank_bits_) % rows_;
    return place;
  }

 private:
  static std::uint32_t Bits(std::uint32_t power_of_two) {
    return static_cast<std::uint32_t>(std::countr_zero(power_of_two));
  }
  static std::uint64_t Low(std::uint64_t value, std::uint32_t bits) {
    return value & ((std::uint64_t{1} << bits) - 1);
  }

  std::uint32_t channels_;
  std::uint32_t banks_per_group_;
  std::uint32_t rows_;
  std::uint32_t access_bits_;
  std::uint32_t piece_bits_;
  std::uint32_t group_bits_;
  std::uint32_t column_bits_;
  std::uint32_t bank_bits_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_DRAM_ADDRESS_H_
