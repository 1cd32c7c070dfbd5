#!/usr/bin/env bash
# Times `sfgen generate` for 500, 1,000 and 2,000 functions with as many types, where every file has to be written: server
# stubs, TypeScript client, Swift client and lock file. The median of some runs.
#
#   Benchmarks/generate.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-15}
swift build -c release --product sfgen --static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-static > /dev/null
sfgen=$PWD/.build-static/release/sfgen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for count in 500 1000 2000; do python3 Benchmarks/blog.py "$folder/$count" "$count"; done
python3 - "$folder" "$sfgen" "$runs" <<'PROGRAM'
import pathlib, shutil, statistics, subprocess, sys, time

folder, sfgen, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
command = [sfgen, "generate", "App", "--server", "out/server", "--typescript", "out/web", "--swift-client", "out/client"]
for count in [500, 1000, 2000]:
    times, unchanged = [], []
    for _ in range(runs + 1):
        shutil.rmtree(folder / str(count) / "out", ignore_errors=True)
        (folder / str(count) / "sfgen.lock.json").unlink(missing_ok=True)
        for kept in (times, unchanged):
            start = time.perf_counter()
            result = subprocess.run(command, cwd=folder / str(count), capture_output=True)
            kept.append(time.perf_counter() - start)
            assert result.returncode == 0, result.stderr
    files = [file for file in (folder / str(count) / "out").rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    # The first run reads the sources from the disk.
    print(f"{count:5} functions: {statistics.median(times[1:]) * 1000:4.0f} ms to write "
          f"{len(files)} files ({size / 1e6:.1f} MB), {statistics.median(unchanged[1:]) * 1000:4.0f} ms with nothing to change")
PROGRAM
