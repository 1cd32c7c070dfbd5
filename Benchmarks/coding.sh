#!/usr/bin/env bash
# Times the coding that `sfgen` generates against Foundation's coders, on the same types and bytes: medians of some rounds.
#
#   Benchmarks/coding.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/Coding"
# The coding is generated anew, so that it is always that of this very checkout.
swift run --package-path ../.. sfgen generate --quiet --module CodingBenchmark \
  --server Sources/CodingBenchmark/Generated Sources/CodingBenchmark
swift build --configuration release > /dev/null
"$(swift build --configuration release --show-bin-path)/coding-benchmark" "${1:-31}"
