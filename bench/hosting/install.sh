#!/bin/sh
# Takes nginx and Caddy out of Debian's or Ubuntu's packages into a folder, unless they are there.
# Nothing is installed, so no server starts by itself.
set -eu
mkdir -p "$1"
cd "$1"

unpack() {
  apt-get download -qq "$1" 2>/dev/null || {
    $([ "$(id -u)" = 0 ] || echo sudo) apt-get update -qq
    apt-get download -qq "$1"
  }
  dpkg -x "$1"_*.deb .
  rm "$1"_*.deb
}

for name in nginx caddy; do
  command -v "$name" >/dev/null 2>&1 && continue
  echo "taking $name out of this system's packages"
  unpack "$name" || { echo "$name is needed: install it, and run this again"; exit 1; }
  [ "$name" = caddy ] || unpack nginx-common # its list of media types
done
