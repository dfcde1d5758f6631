# SPDX-License-Identifier: Apache-2.0
"""The training text: reading it, and setting the end of it aside."""

from checkpoint.files import UserError

HELD_OUT_BYTES = 40000  # at most; what evaluation.json is measured on


def read(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except OSError as error:
        raise UserError(f"{path}: cannot read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: byte {error.start}: not UTF-8") from error
    if not text:
        raise UserError(f"{path}: is empty")
    return text


def split(text, held_out_fraction):
    """(training part, held-out part); the latter is the last `held_out_fraction` of the text."""
    cut = int(len(text) * (1.0 - held_out_fraction))
    return text[:cut], text[cut:]


def evaluation_text(held_out):
    """The first HELD_OUT_BYTES bytes of the held-out part, cut between characters."""
    return held_out.encode("utf-8")[:HELD_OUT_BYTES].decode("utf-8", errors="ignore")


def encode(tokenizer, text, context, what):
    """Token ids. Raises UserError when they do not fill a single context."""
    ids = tokenizer.encode(text)
    if len(ids) <= context:
        raise UserError(
            f"--corpus: the {what} has {len(ids)} tokens, needs more than --context {context}"
        )
    return ids
