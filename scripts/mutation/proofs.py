# SPDX-License-Identifier: Apache-2.0
"""Whether the proof of a block fails for a mutant of it.

The mutated netlist of the block takes its place in the specification of rtl/formal. A proof by induction may
fail because of a state that no run reaches; it fails all the same, as it would in the test that runs it.
"""

import pathlib
import subprocess
import tempfile

# The proofs whose block has the same parameters here and there, or none. Others are of smaller forms
# of the block, in which the mutated bit may not be.
PROOFS = {"tern_counters": "counters", "tern_read_arbiter": "read_arbiter", "tern_tokens": "tokens",
          "tern_watchdog": "watchdog"}


def fails(root, design, mutant, width, seconds):
    """True when the proof fails, False when it holds. No mutant, number 0, is the block as it should be.

    root    -- of the project
    design  -- mutants.il of tests/mutation/write_mutants
    mutant  -- an entry of mutants.json whose block has a proof in PROOFS
    width   -- bits of mutant_i
    seconds -- time limit of each search
    Raises RuntimeError when a tool refuses its input or the limit ends a search.
    """
    with tempfile.TemporaryDirectory() as name:
        block = pathlib.Path(name) / "block.il"
        script = block.with_suffix(".ys")
        script.write_text(f"""read_rtlil {design}
hierarchy -top {mutant['module']}
flatten
delete -input w:mutant_i
connect -set mutant_i {width}'d{mutant['number']}
opt_clean
write_rtlil {block}
""")
        made = subprocess.run(["yosys", "-Q", "-T", "-q", "-s", script], capture_output=True,
                              text=True, check=False)
        if made.returncode != 0:
            raise RuntimeError(f"yosys failed:\n{(made.stdout + made.stderr)[-1500:]}")
        proved = subprocess.run([root / "scripts/prove", "--netlist", block, "--seconds", str(seconds),
                                 PROOFS[mutant["block"]]], capture_output=True, text=True, check=False)
    if proved.returncode == 0:
        return False
    if "does not hold" not in proved.stdout:
        raise RuntimeError(f"no proof of mutant {mutant['number']}:\n{proved.stdout}{proved.stderr}")
    return True
