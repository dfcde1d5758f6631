#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""docs/integration.md and docs/blocks/sram.md say what targets, RTL and Yosys say.

    tests/docs/integration_test.py            compares
    tests/docs/integration_test.py --update   writes the tables
"""

import importlib.machinery
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PAGE = REPOSITORY / "docs/integration.md"
SRAM_PAGE = REPOSITORY / "docs/blocks/sram.md"
SHIPPED = sorted((REPOSITORY / "compiler/targets").glob("*.toml"))
ODD = sorted((REPOSITORY / "tests/cosim/targets").glob("*.toml"))


def load_script(name):
    loader = importlib.machinery.SourceFileLoader(name, str(REPOSITORY / "scripts" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def parameters(target):
    done = subprocess.run([REPOSITORY / "scripts/target_parameters", target], capture_output=True,
                          text=True, check=True)
    return dict(line.split("=") for line in done.stdout.split())


def size(target):
    """Small targets first."""
    chosen = parameters(target)
    return int(chosen["Lanes"]) * int(chosen["Columns"]), target.stem


def in_words(ranges):
    head = "| parameter | target key | legal | " + " | ".join(f"`{t.stem}`" for t in ranges) + " |\n"
    return head + "|---|---|---|" + "---|" * len(ranges) + "\n"


def ranges_table():
    targets = sorted(SHIPPED, key=size)
    rows = in_words(targets)
    values = [parameters(target) for target in targets]
    for table, key, least, most, name in load_script("target_parameters").KEYS:
        if name:
            rows += (f"| {name} | `{table}.{key}` | {least} to {most} | " +
                     " | ".join(chosen[name] for chosen in values) + " |\n")
    forms = re.search(r"NumColumnForms\s*= (\d+);",
                      (REPOSITORY / "rtl/pkg/tern_pkg.sv").read_text())[1]
    return rows + (f"| ColumnForm | `array.column` | 0 to {int(forms) - 1} | " +
                   " | ".join(chosen["ColumnForm"] for chosen in values) + " |\n")


def sets_table():
    rows = ("| set | Lanes x Columns | form | unpacked | bus | burst | read FIFO | "
            "weight, activation, accumulator, start words | float32 lanes, scale words |\n"
            "|---|---|---|---|---|---|---|---|---|\n")
    for target in sorted(SHIPPED, key=size) + sorted(ODD, key=size):
        p = parameters(target)
        buffers = ", ".join(p[name] for name in ("WeightTiles", "ActivationVectors",
                                                 "AccumulatorWords", "StartWords"))
        rows += (f"| `{target.stem}` | {p['Lanes']} x {p['Columns']} | {p['ColumnForm']} | "
                 f"{p['UnpackColumns']} | "
                 f"{p['BusBits']} | {p['MaxBurstBeats']} | {p['ReadFifoBeats']} | {buffers} | "
                 f"{p['FloatLanes']}, {p['ScaleWords']} |\n")
    return rows


def memories(target):
    """(instance, width, depth, number) of each kind of tern_sram that Yosys finds in the datapath."""
    rtl = REPOSITORY / "rtl"
    header = (rtl / "execute/tern_datapath.sv").read_text()
    chosen = {name: value for name, value in parameters(target).items()
              if f"parameter int unsigned {name} " in header}
    files = [line for line in (rtl / "rtl.f").read_text().split() if line.endswith(".sv")]
    with tempfile.TemporaryDirectory() as folder:
        netlist = pathlib.Path(folder) / "design.json"
        set_all = " ".join(f"-chparam {name} {value}" for name, value in chosen.items())
        subprocess.run(["yosys", "-Q", "-T", "-q", "-p",
                        f"read_verilog -sv -Iinclude {' '.join(files)}\n"
                        f"hierarchy -check -top tern_datapath {set_all}\nproc\nwrite_json {netlist}"],
                       cwd=rtl, check=True, capture_output=True)
        modules = json.loads(netlist.read_text())["modules"]
    found = {}
    for module in modules.values():
        for name, cell in module["cells"].items():
            kind = modules.get(cell["type"], {})
            attributes = kind.get("attributes", {})
            if "tern_sram" in cell["type"] or "tern_sram" in attributes.get("hdlname", ""):
                bits = {p: int(v, 2) for p, v in kind["parameter_default_values"].items()}
                short = re.sub(r".*u_", "", name)
                key = short, bits["Width"], bits["Depth"]
                found[key] = found.get(key, 0) + 1
    return sorted((*key, number) for key, number in found.items())


def memories_table():
    targets = sorted(SHIPPED, key=size)
    rows = ("| memory | " + " | ".join(f"`{target.stem}`" for target in targets) + " |\n|---|" +
            "---|" * len(targets) + "\n")
    columns = [{name: f"{number} of {width} x {depth}" for name, width, depth, number in memories(t)}
               for t in targets]
    for name in columns[0]:
        rows += f"| {name} | " + " | ".join(column[name] for column in columns) + " |\n"
    return rows


TABLES = [(PAGE, "ranges", ranges_table), (PAGE, "sets", sets_table),
          (SRAM_PAGE, "memories", memories_table)]


def shown(name):
    return re.compile(rf"(<!-- table of {name} -->\n)(.*?)(<!-- end of table -->)", re.DOTALL)


class Integration(unittest.TestCase):
    maxDiff = None

    def test_tables_are_those_of_targets_and_design(self):
        for page, name, make in TABLES:
            with self.subTest(name):
                self.assertEqual(shown(name).search(page.read_text())[2], "\n" + make() + "\n")

    def test_memories_stand_in_the_datapath_and_the_float32_stage_alone(self):
        users = {path.name for path in (REPOSITORY / "rtl").glob("**/*.sv")
                 if path.parent.name != "formal" and
                 re.search(r"^\s*tern_sram\b", path.read_text(), re.MULTILINE)}
        self.assertEqual(users, {"tern_datapath.sv", "tern_float_stage.sv",
                                 "tern_weight_buffer.sv"})

    def test_every_field_of_the_master_is_in_the_table(self):
        top = (REPOSITORY / "rtl/tern_top.sv").read_text()
        ports = {name.upper() for name in re.findall(r"\bm_(\w+)_[io]\b(?=[,;\n])", top)}
        self.assertGreater(len(ports), 20)
        section = re.search(r"\n## AXI4 master\n(.*?)\n## ", PAGE.read_text(), re.DOTALL)[1]
        fields = set()
        for cell in re.findall(r"^\| ([A-Z][^|]*) \|", section, re.MULTILINE):
            fields |= set(cell.split(", "))
        self.assertLessEqual(ports, fields)
        self.assertLessEqual({field for field in fields if re.fullmatch(r"[ARWB][A-Z]+", field)},
                             ports)

    def test_constant_fields_are_constant(self):
        top = (REPOSITORY / "rtl/tern_top.sv").read_text()
        for name, value in (("arburst", "2'b01"), ("awburst", "2'b01"), ("awid", "1'b0"),
                            ("arsize", "3'($clog2(BusBytes))"), ("awsize", "3'($clog2(BusBytes))")):
            self.assertRegex(top, rf"assign m_{name}_o\s*= {re.escape(value)};")

    def test_named_proofs_exist(self):
        listed = set(re.findall(r'^name = "(\w+)"', (REPOSITORY / "rtl/formal/proofs.toml").read_text(),
                                re.MULTILINE))
        for names in re.findall(r"\(proved: ([^)]*)\)", PAGE.read_text()):
            for name in re.findall(r"`(\w+)`", names):
                self.assertIn(name, listed)


def update():
    for page, name, make in TABLES:
        text = page.read_text()
        page.write_text(shown(name).sub(lambda m, t=make(): f"{m[1]}\n{t}\n{m[3]}", text))


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main(verbosity=2)
