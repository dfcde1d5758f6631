prim/tern_full_adder_cell.sv
prim/tern_half_adder_cell.sv
prim/tern_clock_gate.sv
prim/tern_select_cell.sv
