#!/bin/sh
# Makes sure that there is a Chromium for the browser tests.
# Debian has it as a package; Ubuntu's package is a snap, so there Playwright brings its own.
set -eu
python=$1
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
if grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium-headless-shell >/dev/null
else
  "$python" -m playwright install --with-deps chromium
fi
