#!/usr/bin/env bash
# Writes requirements/*.lock from pyproject.toml: exact versions and hashes of everything below
# them, with markers, so that one file serves Python 3.11 to 3.13 on Linux and Windows.
# `installer/lock.sh --upgrade` takes newer versions of what pyproject.toml leaves open.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compile() { # lock, then extras
  local lock="$1"; shift
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --strip-extras \
    --no-emit-index-url --no-emit-find-links --no-header "$@" --output-file "requirements/$lock.lock" pyproject.toml
  echo "requirements/$lock.lock: $(grep -c '==' "requirements/$lock.lock") packages"
}

compile runtime "$@"
compile dev --extra dev "$@"
compile package --extra package "$@"
