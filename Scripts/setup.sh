#!/usr/bin/env bash
# Installs what the demo needs and the machine lacks; with the argument `tests`, what the tests need too.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
needs() { command -v "$1" >/dev/null || missing+=("$2"); }
needs node nodejs
needs esbuild esbuild
[ "$(uname)" = Darwin ] || [ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
if [ "${1:-}" = tests ]; then
  needs tsc node-typescript
  needs python3 python3
  python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
fi
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root apt-get install -y -qq "${missing[@]}"
fi

if [ "${1:-}" = tests ] && [ ! -x .venv/bin/deno ]; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet deno
fi
