#!/usr/bin/env bash
# Compares the lexer and the outline parser with SwiftParser, and lexing every byte with ripgrep, on a tree of Swift files,
# and fails where a figure is not reached.
#
#   Benchmarks/front-end.sh TREE [ROUNDS]
set -euo pipefail
source "$(dirname "$0")/ripgrep.sh"
rounds=${2:-41}

package=Tests/Conformance
swift build -c release --package-path $package --product throughput
swift build -c release --package-path $package --product lex-files --static-swift-stdlib -Xswiftc -static-executable \
  --scratch-path $package/.build-static

status=0
python3 Benchmarks/compare.py lex "$tree" "$rounds" $package/.build-static/release/lex-files .venv-bench/bin/rg || status=1
$package/.build/release/throughput "$tree" || status=1
exit $status
