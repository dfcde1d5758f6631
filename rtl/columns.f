prim/tern_full_adder_cell.sv
prim/tern_half_adder_cell.sv
prim/tern_select_cell.sv
formal/tern_open_clock_gate.sv
array/columns/tern_activation_code.sv
array/columns/tern_dadda_column_3.sv
array/columns/tern_window_column_3.sv
