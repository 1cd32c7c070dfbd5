#!/usr/bin/env bash
# Times `tsc` on the generated client of 1,000 functions against `tsc` on interfaces and fetch calls that a person would
# have written for them, by turns. The median of some rounds.
#
#   Benchmarks/typescript.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-9}
swift build --product sfgen > /dev/null
sfgen=$(swift build --show-bin-path)/sfgen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 Benchmarks/blog.py "$folder" 1000
(cd "$folder" && "$sfgen" generate --quiet App --typescript generated)
python3 - "$folder" "$rounds" <<'PROGRAM'
import pathlib, statistics, subprocess, sys, time

folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
written = folder / "written"
written.mkdir()
for start in range(0, 1000, 20):
    numbers = range(start, start + 20)
    related = {number: max(number - 1, 0) if number % 5 else number for number in numbers}
    text = ""
    for number in numbers:
        other = related[number]
        text += f'''
/** Item {number}, as readers see it. */
export interface Item{number} {{
  id: number;
  title: string;
  note?: string | null;
  tags: string[];
  createdAt: Date;
  related: Item{other}[];
}}

function read{number}(json: Item{number}): Item{number} {{
  return {{ ...json, createdAt: new Date(json.createdAt), related: json.related.map(read{other}) }};
}}

/** Changes item {number}. */
export async function change{number}(
  id: number,
  labels: {{ title: string; tags: string[]; isDraft: boolean }},
): Promise<Item{number}> {{
  const response = await fetch("/_server/change{number}", {{
    method: "POST",
    headers: {{ "Content-Type": "application/json" }},
    body: JSON.stringify({{ id, ...labels }}),
  }});
  if (!response.ok) throw new Error(await response.text());
  return read{number}((await response.json()) as Item{number});
}}
'''
    (written / f"Items{start // 20}.ts").write_text(text)
flags = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "node",
         "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"]
times = {"generated": [], "written": []}
for round in range(rounds + 1):
    for name, kept in times.items():
        files = [str(file) for file in (folder / name).rglob("*.ts")]
        start = time.perf_counter()
        result = subprocess.run(["tsc", *flags, *files], cwd=folder, capture_output=True, text=True)
        kept.append(time.perf_counter() - start)
        assert result.returncode == 0, result.stdout[:2000]
medians = {name: statistics.median(kept[1:]) for name, kept in times.items()}
print(f"generated {medians['generated']:.2f} s, written by hand {medians['written']:.2f} s, "
      f"ratio {medians['generated'] / medians['written']:.2f}")
PROGRAM
