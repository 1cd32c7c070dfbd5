#!/usr/bin/env bash
# Compares `sfgen lint` with ripgrep on a tree of Swift files, and fails where a figure is not reached.
#
#   Benchmarks/lint.sh TREE [ROUNDS]
set -euo pipefail
source "$(dirname "$0")/ripgrep.sh"
rounds=${2:-21}

swift build -c release --product sfgen --static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-static
swift build --product sfgen

input=$(mktemp -d)
trap 'rm -rf "$input"' EXIT
python3 Benchmarks/compare.py input "$tree" "$input"
"$(dirname "$(readlink -f "$(command -v swift)")")/clang" -O2 -I Sources/CSFGenSystem/include \
  -o "$input/reading" Benchmarks/reading.c Sources/CSFGenSystem/CSFGenSystem.c
# Installed, as ripgrep is: what a linker has written takes the system longer to start than a copy of it.
cp .build-static/release/sfgen "$input/sfgen"
python3 Benchmarks/compare.py lint "$input" "$rounds" "$input/sfgen" .build/debug/sfgen .venv-bench/bin/rg "$input/reading"
