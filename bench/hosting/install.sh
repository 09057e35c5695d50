#!/bin/sh
# Takes nginx and Caddy out of Debian's or Ubuntu's packages into a folder, unless they are there.
# Nothing is installed, so no server starts by itself.
set -eu
mkdir -p "$1"
cd "$1"
for name in nginx nginx-common caddy; do
  command -v "$name" >/dev/null 2>&1 && continue
  ls "$name"_*.deb >/dev/null 2>&1 || {
    echo "taking $name from the packages of this system"
    apt-get download -qq "$name" 2>/dev/null || {
      sudo=$([ "$(id -u)" = 0 ] || echo sudo)
      $sudo apt-get update -qq
      apt-get download -qq "$name" || {
        echo "nginx and caddy are needed: install them, and run this again"
        exit 1
      }
    }
  }
  dpkg -x "$name"_*.deb .
done
