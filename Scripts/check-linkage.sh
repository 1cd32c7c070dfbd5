#!/usr/bin/env bash
# The tool must start fast: it links neither full Foundation nor its copy of ICU.
set -euo pipefail
cd "$(dirname "$0")/.."

libraries=$(ldd .build/debug/sfgen)
if grep -E 'libFoundation\.so|FoundationInternationalization|FoundationICU' <<<"$libraries"; then
  echo "sfgen links Foundation or ICU" >&2
  exit 1
fi
