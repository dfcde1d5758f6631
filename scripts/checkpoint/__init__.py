# SPDX-License-Identifier: Apache-2.0
"""Writing checkpoints in the Hugging Face layout of microsoft/bitnet-b1.58-2B-4T."""
