#!/usr/bin/env bash
# Installs the Debian packages and the Python package that the tests need, where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v tsc >/dev/null || missing+=(node-typescript)
command -v esbuild >/dev/null || missing+=(esbuild)
command -v python3 >/dev/null || missing+=(python3)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root apt-get install -y -qq "${missing[@]}"
fi

if [ ! -x .venv/bin/deno ]; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet deno
fi
