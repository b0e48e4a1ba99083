#!/usr/bin/env bash
# Makes this machine ready for the till: system libraries, .venv with the locked packages, fonts.
#
#   installer/setup.sh run      what the till needs to start
#   installer/setup.sh dev      that, and what tests and checks need
#
# Safe to run again: each step looks first and does only what is missing. Without root (or sudo
# that asks nothing) it prints what is missing and goes on as long as the window can open.
# PYTHON=/path/to/python3.12 picks an interpreter; EVERTILL_NO_APT=1 leaves the system alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

purpose="${1:-run}"
case "$purpose" in
  run) lock=requirements/runtime.lock ;;
  dev) lock=requirements/dev.lock ;;
  *) echo "usage: installer/setup.sh run|dev" >&2; exit 2 ;;
esac

say() { printf '  %s\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# ---------------------------------------------------------------------------- system libraries

# library:package, for any window at all (offscreen too), then for windows on X11, then USB.
libraries="
  libglib-2.0.so.0:libglib2.0-0 libgthread-2.0.so.0:libglib2.0-0 libEGL.so.1:libegl1
  libGL.so.1:libgl1 libX11.so.6:libx11-6 libdbus-1.so.3:libdbus-1-3
  libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6
  libxkbcommon.so.0:libxkbcommon0 libbrotlidec.so.1:libbrotli1
  libX11-xcb.so.1:libx11-xcb1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
  libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
  libxcb-randr.so.0:libxcb-randr0 libxcb-render-util.so.0:libxcb-render-util0
  libxcb-shape.so.0:libxcb-shape0 libxcb-sync.so.1:libxcb-sync1
  libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1
  libxkbcommon-x11.so.0:libxkbcommon-x11-0 libusb-1.0.so.0:libusb-1.0-0
"

missing_libraries() {
  local known entry
  known="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)"
  for entry in $libraries; do
    grep -qF "${entry%%:*} " <<<"$known" || printf '%s\n' "${entry##*:}"
  done | sort -u
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1; fi
}

may_install() {
  [ -z "${EVERTILL_NO_APT:-}" ] && command -v apt-get >/dev/null && as_root true
}

log="$(mktemp)"
our_policy=""
trap 'rm -f "$log"; drop_policy' EXIT

apt_install() {
  say "installing from the system's packages: $*"
  # A machine fresh from its image has no package lists, or old ones.
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >"$log" 2>&1; then
    as_root apt-get update -qq >>"$log" 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >>"$log" 2>&1 ||
      { tail -n 15 "$log" >&2; return 1; }
  fi
}

system_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local wanted
  wanted="$(missing_libraries)"
  [ -z "$wanted" ] && return 0
  # shellcheck disable=SC2086  # one word a package
  if may_install && apt_install $wanted; then return 0; fi
  say "these system libraries are missing; ask whoever keeps this machine to run:"
  say "  sudo apt-get install -y --no-install-recommends $(tr '\n' ' ' <<<"$wanted")"
  say "going on without them: the till starts if Qt loads all the same"
}

# ------------------------------------------------------------------------- PostgreSQL and Redis

postgresql() { # the tests of the API start a private one, as a user of its own, and stop it again
  [ "$purpose" = dev ] && [ "$(uname -s)" = Linux ] || return 0
  compgen -G '/usr/lib/postgresql/1[5-9]/bin/initdb' >/dev/null && return 0
  compgen -G '/usr/lib/postgresql/[2-9][0-9]/bin/initdb' >/dev/null && return 0
  # Debian would start a cluster of its own at once; nobody here wants one.
  if may_install && without_cluster && apt_install postgresql; then return 0; fi
  say "PostgreSQL 15 or newer is missing: tests/api need it. Ask whoever keeps this machine to run:"
  say "  sudo apt-get install -y --no-install-recommends postgresql"
}

without_cluster() {
  [ -e /etc/postgresql-common/createcluster.conf ] && return 0
  as_root mkdir -p /etc/postgresql-common
  as_root sh -c 'echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf'
}

redis() { # like PostgreSQL: the tests start their own on a socket in a folder of their own
  [ "$purpose" = dev ] && [ "$(uname -s)" = Linux ] || return 0
  PATH="$PATH:/usr/local/sbin:/usr/sbin" command -v redis-server >/dev/null && return 0
  if may_install && install_without_service redis-server; then return 0; fi
  say "Redis is missing: tests/api need it. Ask whoever keeps this machine to run:"
  say "  sudo apt-get install -y --no-install-recommends redis-server"
}

chromium() { # the tests of the guest's page open it in a real browser
  [ "$purpose" = dev ] && [ "$(uname -s)" = Linux ] || return 0
  command -v chromium >/dev/null && return 0
  if may_install && apt_install chromium; then return 0; fi
  say "Chromium is missing: tests/web need it. Ask whoever keeps this machine to run:"
  say "  sudo apt-get install -y --no-install-recommends chromium"
}

install_without_service() { # Debian starts a server when its package comes, unless a policy says no
  local policy=/usr/sbin/policy-rc.d installed=0
  [ -e "$policy" ] || our_policy="$policy"
  [ -z "$our_policy" ] || as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$policy; chmod 755 $policy"
  apt_install "$1" || installed=1
  as_root systemctl disable --quiet "$1" >/dev/null 2>&1 || true
  drop_policy
  return "$installed"
}

drop_policy() {
  [ -z "$our_policy" ] || as_root rm -f "$our_policy"
  our_policy=""
}

# -------------------------------------------------------------------------------------- python

fits() { # a Python from 3.11 to 3.13 that can make environments
  "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

find_python() {
  local name found
  for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3 \
    "$HOME"/.pyenv/versions/3.1[123].*/bin/python3; do
    found="$(command -v "$name" 2>/dev/null)" || continue
    if fits "$found"; then printf '%s\n' "$found"; return 0; fi
  done
  return 1
}

install_python() {
  may_install || return 1
  local name
  for name in "python3 python3-venv" "python3.11 python3.11-venv" "python3.12 python3.12-venv"; do
    # shellcheck disable=SC2086
    if apt_install $name 2>/dev/null && find_python >/dev/null; then return 0; fi
  done
  return 1
}

environment() {
  if [ -x .venv/bin/python ] && fits .venv/bin/python; then return 0; fi
  local python
  python="$(find_python)" || { install_python && python="$(find_python)"; } || stop \
"What happened: no Python 3.11, 3.12 or 3.13 with 'venv' was found. Nothing was changed.
What to do now: sudo apt-get install -y python3 python3-venv, then run this again
(or name one: PYTHON=/path/to/python3.12 make run)."
  say "making .venv with $("$python" --version)"
  rm -rf .venv
  "$python" -m venv .venv
}

packages() {
  local pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check install)
  say "installing the locked packages ($lock)"
  if ! "${pip[@]}" --require-hashes -r "$lock" >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    stop \
"What happened: the packages could not be installed (see above).
What is safe: nothing was changed outside this folder's .venv.
What to do now: check the network, then run this again; it goes on where it stopped."
  fi
}

# --------------------------------------------------------------------------------------- fonts

fonts() {
  local target=resources/fonts weight source=/usr/share/fonts/opentype/inter
  [ -s "$target/Inter-Bold.otf" ] && return 0
  if [ ! -s "$source/Inter-Bold.otf" ] && command -v dpkg-deb >/dev/null && command -v apt-get >/dev/null; then
    # Fetching needs no root; the package is unpacked here and not installed.
    mkdir -p build/fonts
    (cd build/fonts && { apt-get download -qq fonts-inter || { as_root apt-get update -qq && apt-get download -qq fonts-inter; }; } &&
      dpkg-deb -x fonts-inter_*.deb .) >"$log" 2>&1 || true
    source="build/fonts$source"
  fi
  for weight in Regular Medium SemiBold Bold; do
    [ -s "$source/Inter-$weight.otf" ] && cp "$source/Inter-$weight.otf" "$target/"
  done
  if [ ! -s "$target/Inter-Bold.otf" ]; then
    say "the Inter font (package fonts-inter) could not be fetched; the till uses a system font"
    say "and looks a little different. Put Inter-*.otf into $target to change that."
  fi
}

# -------------------------------------------------------------------------- the guest's page

preact() { # Preact with htm, as its package has it: requirements/web.lock says which, by hash
  local target=hosted_api/web/static/preact.js carried=build/web
  [ -s "$target" ] && [ "$target" -nt requirements/web.lock ] && return 0
  rm -rf "$carried"
  if ! .venv/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --no-deps \
    --target "$carried" -r requirements/web.lock >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    stop \
"What happened: the script library of the guest's page could not be fetched (see above).
What is safe: nothing was changed outside this folder.
What to do now: check the network, then run this again; it goes on where it stopped."
  fi
  mkdir -p "${target%/*}" && cat "$carried"/datasette_preact/static/preact-*.min.js >"$target"
}

window_opens() {
  local words
  words="$(QT_QPA_PLATFORM=offscreen .venv/bin/python -c \
    'from PySide6.QtWidgets import QApplication; QApplication([])' 2>&1)" || stop \
"What happened: Qt does not start on this machine:
$words
What is safe: nothing was changed outside this folder.
What to do now: install the system libraries listed above, then run this again."
}

echo "Evertill: making this machine ready"
system_libraries
postgresql
redis
chromium
environment
packages
fonts
preact
window_opens
mkdir -p .venv/ready
cksum "$lock" >".venv/ready/$purpose"
say "ready"
