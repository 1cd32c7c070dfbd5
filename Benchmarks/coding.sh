#!/usr/bin/env bash
# Times coding as `sfgen` generates it against Foundation's coders, on the same types and bytes: medians of some rounds.
#
#   Benchmarks/coding.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/Coding"
swift build --configuration release > /dev/null
"$(swift build --configuration release --show-bin-path)/coding-benchmark" "${1:-31}"
