# SPDX-License-Identifier: Apache-2.0
"""Generator of ternary dot-product columns: scripts/make_column."""
