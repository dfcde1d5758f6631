# SPDX-License-Identifier: Apache-2.0
"""Output files that a reader never sees half-written, and errors a user can act on."""

import contextlib
import json
import os
import tempfile


class UserError(Exception):
    """Something the user can mend; the text names the file or option and the reason."""


@contextlib.contextmanager
def atomic_file(path):
    """Opens a temporary file beside `path` and renames it over `path` when the block succeeds."""
    folder = os.path.dirname(os.path.abspath(path))
    try:
        handle, temporary = tempfile.mkstemp(prefix="." + os.path.basename(path) + ".", dir=folder)
    except OSError as error:
        raise UserError(f"{path}: cannot write: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        _remove(temporary)
        raise UserError(f"{path}: cannot write: {error.strerror}") from error
    except BaseException:
        _remove(temporary)
        raise


def write_bytes(path, data):
    with atomic_file(path) as file:
        file.write(data)


def write_json(path, value):
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    write_bytes(path, text.encode("utf-8"))


def make_folder(path):
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path}: cannot create the folder: {error.strerror}") from error


def _umask():
    # The only way to read it is to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _remove(path):
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)
