// SPDX-License-Identifier: Apache-2.0

/// What the read arbiter must do, for every two streams of bursts and every memory: an offered address holds
/// still until it is taken, and of each requester every burst comes out once, in order, unchanged and
/// under its own ID.
///
/// The burst watched is any one of either requester (`mark_i`, `mark_load_i` are free).
module tern_read_arbiter_spec (
  input  logic                       clk_i,
  input  logic                       rst_ni,
  input  logic                       fetch_valid_i,
  input  logic [tern_pkg::AddrW-1:0] fetch_address_i,
  input  logic [7:0]                 fetch_length_i,
  input  logic                       load_valid_i,
  input  logic [tern_pkg::AddrW-1:0] load_address_i,
  input  logic [7:0]                 load_length_i,
  input  logic                       arready_i,
  input  logic                       mark_i,
  input  logic                       mark_load_i,
  output logic                       cover_stalled_o,
  output logic                       cover_watched_load_o,
  output logic                       cover_both_waiting_o
);

  logic                       fetch_ready, load_ready, arvalid, arid;
  logic [tern_pkg::AddrW-1:0] araddr;
  logic [7:0]                 arlen;

  tern_read_arbiter u_arbiter (
    .clk_i,
    .rst_ni,
    .fetch_valid_i,
    .fetch_ready_o (fetch_ready),
    .fetch_address_i,
    .fetch_length_i,
    .load_valid_i,
    .load_ready_o  (load_ready),
    .load_address_i,
    .load_length_i,
    .arvalid_o     (arvalid),
    .arready_i,
    .arid_o        (arid),
    .araddr_o      (araddr),
    .arlen_o       (arlen)
  );

  logic                         started_q = 1'b0;
  logic [2:0]                   fetch_count_q, load_count_q;  // inside
  logic                         watched_q, watched_load_q;
  logic [2:0]                   ahead_q;
  logic [tern_pkg::AddrW+8-1:0] burst_q;
  logic                         stalled_q, id_q;
  logic [tern_pkg::AddrW+8-1:0] offered_q;
  logic                         fetch_in, load_in, fetch_out, load_out, watched_out;

  assign fetch_in    = fetch_valid_i && fetch_ready;
  assign load_in     = load_valid_i && load_ready;
  assign fetch_out   = arvalid && arready_i && !arid;
  assign load_out    = arvalid && arready_i && arid;
  assign watched_out = watched_load_q ? load_out : fetch_out;

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    stalled_q <= rst_ni && arvalid && !arready_i;
    id_q      <= arid;
    offered_q <= {arlen, araddr};
    if (!rst_ni) begin
      fetch_count_q <= '0;
      load_count_q  <= '0;
      watched_q     <= 1'b0;
    end else begin
      fetch_count_q <= fetch_count_q + 3'(fetch_in) - 3'(fetch_out);
      load_count_q  <= load_count_q + 3'(load_in) - 3'(load_out);
      if (!watched_q) begin
        if (mark_i && (mark_load_i ? load_in : fetch_in)) begin
          watched_q      <= 1'b1;
          watched_load_q <= mark_load_i;
          ahead_q        <= mark_load_i ? load_count_q - 3'(load_out) :
                                          fetch_count_q - 3'(fetch_out);
          burst_q        <= mark_load_i ? {load_length_i, load_address_i} :
                                          {fetch_length_i, fetch_address_i};
        end
      end else if (watched_out) begin
        watched_q <= ahead_q != '0;
        ahead_q   <= ahead_q - 1'b1;
      end
    end
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    if (started_q) begin
      if (stalled_q) begin
        AddressStable_A : assert (arvalid && (arid == id_q) && ({arlen, araddr} == offered_q));
      end
      NothingInvented_A : assert (!arvalid || (arid ? (load_count_q != '0) : (fetch_count_q != '0)));
      if (watched_q) begin
        NothingLost_A : assert (ahead_q < (watched_load_q ? load_count_q : fetch_count_q));
        if (arvalid && (arid == watched_load_q) && (ahead_q == '0)) begin
          InOrderAndUnchanged_A : assert ({arlen, araddr} == burst_q);
        end
      end
    end
  end

  assign cover_stalled_o      = started_q && stalled_q && arready_i && arid;
  assign cover_watched_load_o = started_q && watched_q && watched_load_q && load_out &&
                                (ahead_q == 3'd1);
  assign cover_both_waiting_o = started_q && !fetch_ready && !load_ready;

endmodule
