# SPDX-License-Identifier: Apache-2.0
"""The columns that are kept in rtl/array/columns."""

from columns.column import Options

VARIANTS = tuple(
    Options(f"tern_{name}_column_{lanes}", lanes, code, clock_gates=max(1, lanes // 16))
    for name, code in (("dadda", "complement"), ("window", "window"))
    for lanes in (3, 16, 64, 128))
