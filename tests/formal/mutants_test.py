# SPDX-License-Identifier: Apache-2.0
"""scripts/prove must fail on blocks broken in one place each.

Usage: mutants_test.py PROJECT_ROOT
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])

# (file, text, replacement, proof that must fail)
MUTANTS = [
    # A full FIFO accepts: the oldest word is overwritten.
    ("prim/tern_fifo.sv", "push_valid_i && push_ready_o;", "push_valid_i;", "fifo Depth=3"),
    # The write pointer wraps one word late.
    ("prim/tern_fifo.sv", "(write_q == IndexW'(Depth - 1)) ? '0", "1'b0 ? '0", "fifo Depth=3"),
    # A flush forgets the count alone.
    ("prim/tern_fifo.sv", "      write_q <= '0;\n      count_q", "      count_q", "fifo Depth=2"),
    # A token given while another is taken is lost.
    ("control/tern_tokens.sv", "else if (take_i && !give_i)", "else if (take_i)", "tokens"),
    # The largest two-digit value counts as one.
    ("load/tern_unpack_byte.sv", "(rest1 >= 8'd6) ? 8'd6", "(rest1 > 8'd6) ? 8'd6", "unpack_byte"),
    # 243 counts as valid.
    ("load/tern_unpack_byte.sv", "byte_i > 8'd242", "byte_i > 8'd243", "unpack_column Lanes=5"),
    # Codes of lanes that do not exist are not looked at.
    ("load/tern_unpack_column.sv", "? |code_invalid :", "? |code_invalid[Lanes-1:0] :",
     "unpack_column Lanes=3"),
    # A tile of zeros is not loaded into a column that holds another.
    ("array/tern_column.sv", "load_i && (incoming || active_q)", "load_i && incoming",
     "column Lanes=3 ColumnForm=0"),
    # A word asked for before a flush comes behind it.
    ("execute/tern_datapath.sv", "request_d && !flush_i;", "request_d;",
     "store_words Lanes=2 ColumnForm=0"),
    # Terms are extended with zeros: every negative term is wrong.
    ("array/tern_accumulator.sv", "{(AccW - SumW){sum_i[SumW*c + SumW - 1]}}",
     "{(AccW - SumW){1'b0}}", "accumulator Lanes=64"),
    # A beat enters where the leaving word stood.
    ("load/tern_realign.sv", "entering_wide << {kept, 3'b000}", "entering_wide << {count_q, 3'b000}",
     "realign BusBytes=2 MaxWordBytes=3"),
    # The address changes while the memory stalls.
    ("bus/tern_read_arbiter.sv", "assign free      = !valid_q || arready_i;",
     "assign free      = !valid_q || arready_i || fetch_valid;", "read_arbiter"),
    # A burst is asked for with one place too few.
    ("load/tern_load_request.sv", "(CreditW + 9)'(ReadFifoBeats);",
     "(CreditW + 9)'(ReadFifoBeats + 1);", "load_request BusBits=64 MaxBurstBeats=16 ReadFifoBeats=32"),
    # A burst ends behind the page.
    ("bus/tern_burst.sv", "if (13'(beats_o) > page_beats) beats_o = 9'(page_beats);", "",
     "write Columns=4 BusBits=64 MaxBurstBeats=16"),
    # WLAST comes one beat early.
    ("store/tern_store.sv", "burst_left_q == 9'd1;", "burst_left_q == 9'd2;",
     "write Columns=4 BusBits=64 MaxBurstBeats=16"),
    # An abort takes a beat back that is on offer.
    ("store/tern_store.sv", "flush_i && !held;", "flush_i;",
     "write Columns=4 BusBits=64 MaxBurstBeats=16"),
    # Fetch asks for a burst too many.
    ("control/tern_fetch.sv", "CreditW'(FifoBeats - FullBeats)", "CreditW'(FifoBeats - FullBeats + 1)",
     "fetch BusBits=512 MaxBurstBeats=32"),
    # A read response changes when the next read arrives.
    ("control/tern_csr.sv", "arvalid_i && !rvalid_q;", "arvalid_i && (!rvalid_q || rready_i || 1'b1);",
     "csr"),
    # Bit 13 of an instruction is not looked at.
    ("control/tern_decode.sv", "assign common    = i[31:13] == '0;", "assign common    = i[31:14] == '0;",
     "decode BusBits=64 FloatLanes=0"),
    # The watchdog waits one cycle longer.
    ("control/tern_watchdog.sv", "silent_q >= limit_i - 1'b1", "silent_q >= limit_i", "watchdog"),
    # An error after the first overwrites the status.
    ("control/tern_sequencer.sv", "          if (drained) begin\n",
     "          if (error != tern_registers_pkg::StatusNone) error_q <= error;\n          if (drained) begin\n",
     "sequencer"),
    # A barrier is passed before the units are idle.
    ("control/tern_sequencer.sv", "go && barrier && barrier_q && units_idle_i;",
     "go && barrier && barrier_q;", "sequencer"),
    # A FENCE is forgotten as soon as it has been seen: the run stands still.
    ("control/tern_sequencer.sv", "            barrier_q <= 1'b1;", "            barrier_q <= is_halt;",
     "progress WaitW=20"),
    # Store's bus errors go nowhere.
    ("tern_top.sv", "fetch_bus_error || load_bus_error || store_bus_error",
     "fetch_bus_error || load_bus_error", "run_end"),
    # The time of draining is what running left over.
    ("control/tern_sequencer.sv", "((active || quiesce) && (error != tern_registers_pkg::StatusNone));",
     "1'b0;", "run_end"),
    # A read at the address being written gives the new word.
    ("prim/tern_sram.sv", "rdata_o <= mem[raddr_i];",
     "rdata_o <= (we_i && (waddr_i == raddr_i)) ? wdata_i : mem[raddr_i];", "sram Depth=5 Width=2"),
    # A write goes to every group.
    ("execute/tern_weight_buffer.sv", "we_i && (group_i == GroupW'(g))", "we_i",
     "weight_buffer Columns=3 UnpackColumns=1"),
    # The last lane is not added.
    ("array/tern_sum_adder_tree.sv", "l < Lanes;", "l < Lanes - 1;", "adder_tree Lanes=64"),
    # Two of three pairs make a carry.
    ("array/tern_full_adders.sv", "((a_i & b_i) | (a_i & c_i) | (b_i & c_i))",
     "((a_i & b_i) | (b_i & c_i))", "full_adders Width=15"),
    # Only the first byte of a row is checked.
    ("bus/tern_window_check.sv", "(AddrW + 2)'(bytes_i)", "(AddrW + 2)'(bytes_i[0])",
     "load_window BusBits=64 MaxBurstBeats=16"),
    # A program of more than 2^16 instructions passes the check.
    ("control/tern_fetch.sv", "((AddrW + 1)'(count_i) <<", "((AddrW + 1)'(count_i[15:0]) <<",
     "fetch_window BusBits=64 MaxBurstBeats=16"),
    # Store goes on behind a failed check.
    ("store/tern_store.sv", "row_outside ? Stopped : Setup;", "Setup;",
     "store_window Columns=4 BusBits=64 MaxBurstBeats=16"),
    # The upper half of every counter stands still.
    ("control/tern_counters.sv",
     "count_q[64*i +: 64] <= count_q[64*i +: 64] + 64'(increment_i[IncrementW*i +: IncrementW]);",
     "count_q[64*i +: 32] <= count_q[64*i +: 32] + 32'(increment_i[IncrementW*i +: IncrementW]);",
     "counters"),
    # A write without all strobes acts.
    ("control/tern_csr.sv", " && (wstrb_i == 4'hF);", ";", "csr"),
]


def prove(rtl, title):
    return subprocess.run([ROOT / "scripts/prove", "--rtl", rtl, "--seconds", "60", title],
                          capture_output=True, text=True, check=False)


def main():
    failures = 0
    for file, text, replacement, title in MUTANTS:
        with tempfile.TemporaryDirectory() as folder:
            rtl = pathlib.Path(folder) / "rtl"
            shutil.copytree(ROOT / "rtl", rtl)
            source = (rtl / file).read_text()
            if source.count(text) != 1:
                print(f"STALE: {file} has {source.count(text)} times: {text}")
                failures += 1
                continue
            (rtl / file).write_text(source.replace(text, replacement))
            done = prove(rtl, title)
        found = done.returncode == 1 and "does not hold" in done.stdout
        print(f"{'found' if found else 'MISSED'}: {title}: {file}: {replacement or 'removed: ' + text}",
              flush=True)
        if not found:
            print(done.stdout + done.stderr)
        failures += not found
    return 1 if failures else 0


sys.exit(main())
