// SPDX-License-Identifier: Apache-2.0
//
// The register slave by itself, with counters and events driven by the test: what the whole design
// would need 2^32 cycles for, or cannot be brought to.

#include <Vrtl_csr.h>
#include <gtest/gtest.h>
#include <verilated.h>

#include <cstdint>

#include "rtl_coverage.h"
#include "ternion_registers.h"

namespace ternion::cosim {
namespace {

class CsrTest : public ::testing::Test {
 protected:
  CsrTest() : csr_(&context_, "tern_csr") {
    csr_.rready_i = csr_.bready_i = 1;
    csr_.rst_ni = 0;
    Cycle();
    csr_.rst_ni = 1;
  }
  ~CsrTest() override {
    csr_.final();
    sim::CollectCoverage("block_csr", context_);
  }

  void Cycle() {
    csr_.clk_i = 0;
    csr_.eval();
    csr_.clk_i = 1;
    csr_.eval();
    context_.timeInc(1);
  }
  /// The read is taken in this cycle, with the counters as they are; the answer is there after it.
  std::uint32_t Read(std::uint32_t address) {
    csr_.arvalid_i = 1;
    csr_.araddr_i = static_cast<std::uint16_t>(address);
    Cycle();
    csr_.arvalid_i = 0;
    EXPECT_TRUE(csr_.rvalid_o);
    EXPECT_EQ(csr_.rresp_o, 0);
    const std::uint32_t value = csr_.rdata_o;
    Cycle();
    return value;
  }
  void Write(std::uint32_t address, std::uint32_t value) {
    csr_.awvalid_i = csr_.wvalid_i = 1;
    csr_.awaddr_i = static_cast<std::uint16_t>(address);
    csr_.wdata_i = value;
    csr_.wstrb_i = 0xF;
    Cycle();
    csr_.awvalid_i = csr_.wvalid_i = 0;
  }

  VerilatedContext context_;
  Vrtl_csr csr_;
};

TEST_F(CsrTest, HighWordBelongsToTheLowWordReadBeforeIt) {
  for (std::uint32_t i = 0; i < TERNION_COUNTER_COUNT; ++i) {
    const std::uint32_t address = TERNION_COUNTERS + 8 * i;
    csr_.counter_value_i = 0x00000001'FFFFFFFF;
    EXPECT_EQ(Read(address), 0xFFFFFFFF);
    EXPECT_EQ(csr_.counter_index_o, i);
    csr_.counter_value_i = 0x00000002'00000000;  // one event later
    EXPECT_EQ(Read(address + 4), 1U) << "counter " << i;
    EXPECT_EQ(Read(address), 0U);
    EXPECT_EQ(Read(address + 4), 2U);
  }
}

TEST_F(CsrTest, EveryBitOfACounterComesThrough) {
  for (const std::uint64_t inverted : {0ULL, ~0ULL}) {
    for (unsigned bit = 0; bit < 64; ++bit) {
      csr_.counter_value_i = (std::uint64_t{1} << bit) ^ inverted;
      const std::uint64_t low = Read(TERNION_COUNTERS);
      EXPECT_EQ(low | std::uint64_t{Read(TERNION_COUNTERS + 4)} << 32, csr_.counter_value_i)
          << "bit " << bit;
    }
  }
}

TEST_F(CsrTest, EveryBitOfTheSegmentComesThrough) {
  for (unsigned bit = 0; bit < 32; ++bit) {
    csr_.segment_i = 1U << bit;
    EXPECT_EQ(Read(TERNION_SEGMENT), csr_.segment_i);
    csr_.segment_i = ~csr_.segment_i;
    EXPECT_EQ(Read(TERNION_SEGMENT), csr_.segment_i);
  }
}

TEST_F(CsrTest, EventThatMeetsItsClearingIsKept) {
  csr_.done_reached_i = 1;
  Write(TERNION_IRQ_STATE, TERNION_IRQ_STATE_DONE_MASK);
  csr_.done_reached_i = 0;
  EXPECT_EQ(Read(TERNION_IRQ_STATE), TERNION_IRQ_STATE_DONE_MASK);
  Write(TERNION_IRQ_STATE, TERNION_IRQ_STATE_DONE_MASK);
  EXPECT_EQ(Read(TERNION_IRQ_STATE), 0U);
}

TEST_F(CsrTest, SoftResetKeepsTheAnswersThatWait) {
  csr_.rready_i = csr_.bready_i = 0;
  csr_.arvalid_i = 1;
  csr_.araddr_i = TERNION_ID;
  Write(TERNION_WATCHDOG, 5);
  csr_.arvalid_i = 0;
  csr_.soft_reset_i = 1;
  Cycle();
  csr_.soft_reset_i = 0;
  Cycle();
  EXPECT_TRUE(csr_.bvalid_o);
  EXPECT_TRUE(csr_.rvalid_o);
  EXPECT_EQ(csr_.rdata_o, TERNION_ID_RESET);
  csr_.rready_i = csr_.bready_i = 1;
  Cycle();
  EXPECT_FALSE(csr_.bvalid_o);
  EXPECT_FALSE(csr_.rvalid_o);
  EXPECT_EQ(Read(TERNION_WATCHDOG), TERNION_WATCHDOG_RESET);
}

TEST_F(CsrTest, CommandsLastOneCycleAndEndingWinsOverStarting) {
  Write(TERNION_CONTROL, TERNION_CONTROL_START_MASK | TERNION_CONTROL_CLEAR_COUNTERS_MASK);
  EXPECT_TRUE(csr_.start_o);
  EXPECT_TRUE(csr_.clear_counters_o);
  EXPECT_FALSE(csr_.resume_o || csr_.abort_o || csr_.soft_reset_o);
  Cycle();
  EXPECT_FALSE(csr_.start_o || csr_.clear_counters_o);
  for (const std::uint32_t ending : {TERNION_CONTROL_ABORT_MASK, TERNION_CONTROL_SOFT_RESET_MASK}) {
    Write(TERNION_CONTROL, ending | TERNION_CONTROL_START_MASK | TERNION_CONTROL_RESUME_MASK);
    EXPECT_EQ(csr_.abort_o, ending == TERNION_CONTROL_ABORT_MASK);
    EXPECT_EQ(csr_.soft_reset_o, ending == TERNION_CONTROL_SOFT_RESET_MASK);
    EXPECT_FALSE(csr_.start_o || csr_.resume_o);
    Cycle();
  }
}

TEST_F(CsrTest, StatusShowsItsThreeParts) {
  csr_.state_i = TERNION_STATE_ABORT;
  csr_.code_i = 0xA5;
  csr_.bus_stuck_i = 1;
  csr_.segment_i = 0x12345678;
  EXPECT_EQ(Read(TERNION_STATUS), TERNION_STATE_ABORT | (0xA5U << TERNION_STATUS_CODE_SHIFT) |
                                      TERNION_STATUS_BUS_STUCK_MASK);
  EXPECT_EQ(Read(TERNION_SEGMENT), 0x12345678U);
}

}  // namespace
}  // namespace ternion::cosim
