// SPDX-License-Identifier: Apache-2.0

/// Fetch addresses nothing outside the program's window, whatever INSTRUCTION_OFFSET and INSTRUCTION_COUNT
/// say: every burst begins at or behind PROGRAM_BASE and ends at or before the end of the window, rounded up
/// to a whole beat; a program that does not fit is never asked for and told as outside in the cycle behind
/// its start.
///
/// As docs/registers.md demands: base and offset are multiples of 4096, base + window stays within 2^48, and the
/// registers stay what they are. Proved by induction; offsets are counted in beats.
module tern_fetch_window_spec #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16
) (
  input  logic                       clk_i,
  input  logic                       start_i,
  input  logic                       hold_i,
  input  logic [tern_pkg::AddrW-1:0] base_i,
  input  logic [tern_pkg::AddrW-1:0] window_bytes_i,
  input  logic [tern_pkg::AddrW-1:0] offset_i,
  input  logic [31:0]                count_i,
  input  logic                       burst_ready_i,
  input  logic                       beat_valid_i,
  input  logic                       instruction_ready_i,
  output logic                       cover_last_beat_o,
  output logic                       cover_outside_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned BeatW    = AddrW - OffsetW;
  localparam int unsigned WideW    = BeatW + 2;

  logic             started_q = 1'b0;
  logic [AddrW-1:0] base_q, window_q, offset_q;
  logic [31:0]      count_q;
  logic             burst_valid, outside, start_q;
  logic [AddrW-1:0] address;
  logic [7:0]       length;

  always_ff @(posedge clk_i) begin : p_program
    started_q <= 1'b1;
    start_q   <= started_q && start_i;
    if (!started_q) begin
      base_q   <= {base_i[AddrW-1:12], 12'd0};
      window_q <= window_bytes_i;
      offset_q <= {offset_i[AddrW-1:12], 12'd0};
      count_q  <= count_i;
    end
  end

  tern_fetch #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats)
  ) u_dut (
    .clk_i,
    .rst_ni              (started_q),
    .start_i,
    .hold_i,
    .base_i              (base_q),
    .window_bytes_i      (window_q),
    .offset_i            (offset_q),
    .count_i             (count_q),
    .burst_valid_o       (burst_valid),
    .burst_ready_i,
    .burst_address_o     (address),
    .burst_length_o      (length),
    .beat_valid_i,
    .beat_i              ({BusBits{1'b0}}),
    .beat_error_i        (1'b0),
    .instruction_valid_o (),
    .instruction_ready_i,
    .instruction_o       (),
    .quiet_o             (),
    .finished_o          (),
    .outside_window_o    (outside),
    .bus_error_o         ()
  );

  // Registers inside
  (* hierconn *) logic [AddrW-1:0] \u_dut.address_q ;
  (* hierconn *) logic [37:0]      \u_dut.beats_q ;
  (* hierconn *) logic             \u_dut.checked_q ;
  (* hierconn *) logic             \u_dut.unused_ready ;

  logic [AddrW:0]   window_up, program_bytes, program_end;
  logic [WideW-1:0] window_beats, program_beats;
  logic [BeatW-1:0] from_base_q;  // beats to the next burst
  logic [AddrW+1:0] burst_end, window_end;
  assign window_up     = {1'b0, window_q} + (AddrW + 1)'(BusBytes - 1);
  assign window_beats  = WideW'(window_up[AddrW:OffsetW]);
  assign program_bytes = (AddrW + 1)'({count_q, 5'd0});
  assign program_end   = {1'b0, offset_q} + program_bytes;
  assign program_beats = WideW'((program_bytes + (AddrW + 1)'(BusBytes - 1)) >> OffsetW);
  assign burst_end     = {2'b00, address} + (((AddrW + 2)'(length) + 1'b1) << OffsetW);
  assign window_end    = {2'b00, base_q} + {1'b0, window_up[AddrW:OffsetW], {OffsetW{1'b0}}};

  always_ff @(posedge clk_i) begin : p_offset
    if (start_i)                           from_base_q <= offset_q[AddrW-1:OffsetW];
    else if (burst_valid && burst_ready_i) from_base_q <= from_base_q + BeatW'(length) + 1'b1;
  end

  always_comb begin : p_spec
    assume (({1'b0, base_q} + {1'b0, window_q}) <= {1'b1, {AddrW{1'b0}}});
    assume (\u_dut.unused_ready );  // room for every beat: tern_fetch_spec
    if (started_q) begin
      Pages_A : assert ((base_q[11:0] == '0) && (offset_q[11:0] == '0));
      if (burst_valid) begin
        Fits_A : assert (program_end <= {1'b0, window_q});
        NotBefore_A : assert (address >= base_q);
        NotBehind_A : assert (burst_end <= window_end);
      end
      if (start_q) Told_A : assert (outside == ((count_q != '0) && (program_end > {1'b0, window_q})));
      // Inside
      if (!\u_dut.checked_q && (\u_dut.beats_q != '0)) begin
        Whole_A : assert ((WideW'(\u_dut.beats_q ) == program_beats) &&
                         (from_base_q == offset_q[AddrW-1:OffsetW]));
      end
      if (start_q) Fresh_A : assert (!\u_dut.checked_q && (WideW'(\u_dut.beats_q ) == program_beats));
      if (\u_dut.checked_q && (\u_dut.beats_q != '0)) begin
        Checked_A : assert (program_end <= {1'b0, window_q});
        Within_A : assert (WideW'(from_base_q) + WideW'(\u_dut.beats_q ) <= window_beats);
      end
      if (\u_dut.beats_q != '0) begin
        Address_A : assert (\u_dut.address_q == base_q + {from_base_q, {OffsetW{1'b0}}});
      end
    end
  end

  assign cover_last_beat_o = started_q && burst_valid && (burst_end == window_end) && (length != '0);
  assign cover_outside_o   = started_q && outside;

endmodule
