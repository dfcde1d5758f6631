# SPDX-License-Identifier: Apache-2.0
"""Training a small BitNet b1.58 language model with quantization in the loop."""
