#!/usr/bin/env bash
# Freezes the till into dist/evertill, starts what came out once, and wraps it as a Debian package
# where dpkg-deb is. Works in build/venv, which holds the locked packages and nothing else, so that
# a developer's tools never end up in a shop. The Windows installer is made on Windows from the same
# build.spec; see installer/windows/evertill.nsi.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '  %s\n' "$*"; }

echo "Evertill: freezing"
stamp="build/venv/$(cksum <requirements/package.lock | tr ' ' '-')"
if [ ! -e "$stamp" ]; then
  say "a clean environment with the locked packages"
  rm -rf build/venv
  "$(.venv/bin/python -c 'import sys; print(sys._base_executable)')" -m venv build/venv
  build/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
    -r requirements/package.lock >build/packages.log 2>&1 || { tail -n 15 build/packages.log >&2; exit 1; }
  touch "$stamp"
fi

if [ "$(uname -s)" = Linux ] && ! command -v objdump >/dev/null; then
  say "PyInstaller reads libraries with objdump; installing binutils"
  apt-get install -qq -y --no-install-recommends binutils >/dev/null 2>&1 ||
    { echo "objdump is missing: sudo apt-get install -y binutils" >&2; exit 1; }
fi

say "PyInstaller (a minute or two; all it says is in build/pyinstaller.log)"
rm -rf dist/evertill
build/venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/freeze \
  build.spec >build/pyinstaller.log 2>&1 || { tail -n 30 build/pyinstaller.log >&2; exit 1; }

say "starting what came out: evertill selfcheck"
QT_QPA_PLATFORM=offscreen dist/evertill/evertill selfcheck
say "dist/evertill: $(du -sh dist/evertill | cut -f1)"

if command -v dpkg-deb >/dev/null; then
  bash installer/debian/build.sh
else
  say "no dpkg-deb on this machine, so no Debian package"
fi
