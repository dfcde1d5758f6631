# SPDX-License-Identifier: Apache-2.0
#
# Shared by the shell scripts of this folder; sourced, never run.
# shellcheck shell=bash

set -euo pipefail

# The repository, whatever directory the script was called from.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Announces a step: bold on a terminal, a plain line elsewhere.
step() {
  if [ -t 1 ]; then
    printf '\n\033[1m==> %s\033[0m\n' "$*"
  else
    printf '\n==> %s\n' "$*"
  fi
}

# Prints "<script>: <what>" and ends with status 1.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# build_release [TARGET [CMAKE_OPTION...]]: configures build/release and builds TARGET, or everything.
# Ninja itself shows one progress line on a terminal and a line per step elsewhere.
build_release() {
  step "Configure (build/release)"
  (cd "$repository" && cmake --preset release "${@:2}")
  step "Build"
  cmake --build "$repository/build/release" ${1:+--target "$1"} || fail "the build failed"
}
