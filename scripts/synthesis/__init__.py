# SPDX-License-Identifier: Apache-2.0
"""Parts of scripts/synthesize: checks on generic gates, mapping onto a cell library, timing."""
