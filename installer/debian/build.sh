#!/usr/bin/env bash
# Wraps dist/evertill as a Debian package: the frozen app under /opt, a command, a menu entry.
# There are no maintainer scripts: installing and removing never touch the shop's data folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version="$(sed -n 's/^__version__ = "\(.*\)"/\1/p' pos_app/__init__.py)"
architecture="$(dpkg --print-architecture)"
root="build/deb"
deb="dist/evertill_${version}_${architecture}.deb"

rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
  "$root/usr/share/doc/evertill" "$root/usr/share/icons/hicolor/scalable/apps" \
  "$root/usr/lib/udev/rules.d"
cp -r dist/evertill "$root/opt/evertill"
ln -s /opt/evertill/evertill "$root/usr/bin/evertill"
ln -s /opt/evertill/evertill-api "$root/usr/bin/evertill-api"
cp installer/debian/evertill.desktop "$root/usr/share/applications/"
cp installer/debian/70-evertill-printers.rules "$root/usr/lib/udev/rules.d/"
cp installer/debian/copyright "$root/usr/share/doc/evertill/"
cp installer/evertill.svg "$root/usr/share/icons/hicolor/scalable/apps/"
gzip -9n <CHANGELOG.md >"$root/usr/share/doc/evertill/changelog.gz"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk "$root" | cut -f1)/" installer/debian/control >"$root/DEBIAN/control"
find "$root" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$deb" >/dev/null
echo "  $deb: $(du -h "$deb" | cut -f1)"
