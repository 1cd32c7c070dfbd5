#!/usr/bin/env bash
# Times `sfgen lint` on 1,000 files with a finding each, in every format: the median of some runs.
#
#   Benchmarks/findings.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-21}
swift build --configuration release --product sfgen > /dev/null
sfgen=$(swift build --configuration release --show-bin-path)/sfgen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 - "$folder" "$sfgen" "$runs" <<'PROGRAM'
import pathlib, statistics, subprocess, sys, time

folder, sfgen, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for index in range(1000):
    path = folder / "Sources" / f"Folder{index // 50}" / f"File{index}.swift"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'import Foundation\n\n/// Loads an item.\nfunc load{index}(id: Int) -> Int {{\n  // "use server"\n'
        f"  let value = id + {index}\n  return value\n}}\n\nstruct Item{index} {{\n  let name: String\n}}\n")
for format in ["text", "json", "sarif", "github", "xcode"]:
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        result = subprocess.run([sfgen, "lint", "--format", format], cwd=folder, capture_output=True)
        times.append(time.perf_counter() - start)
        assert result.returncode == 1, result.stderr
    # The first run reads the files from the disk.
    print(f"{format:8}{statistics.median(times[1:]) * 1000:6.0f} ms")
PROGRAM
