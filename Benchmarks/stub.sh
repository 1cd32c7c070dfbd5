#!/usr/bin/env bash
# Times the compilation of the generated stubs of 200 functions against that of Hummingbird routes which a person would
# have written for the same functions, by turns, each with the functions themselves. The median of some rounds.
#
# Needs the modules that `swift build --package-path Examples/Guestbook` makes.
#
#   Benchmarks/stub.sh [ROUNDS] [COMPILER FLAG…]      # -O for an optimised build
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
shift || true
swift build --package-path Examples/Guestbook &> /dev/null
swift build --product sfgen &> /dev/null
sfgen=$(swift build --show-bin-path)/sfgen
modules=$(swift build --package-path Examples/Guestbook --show-bin-path 2> /dev/null)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 Benchmarks/blog.py "$folder" 200
(cd "$folder" && "$sfgen" generate --quiet App --server generated)
python3 - "$folder" "$rounds" "$modules" "$@" <<'PROGRAM'
import pathlib, statistics, subprocess, sys, time

folder, rounds, modules, flags = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4:]
written = folder / "written"
written.mkdir()
for start in range(0, 200, 20):
    text = "import Foundation\nimport Hummingbird\n"
    for number in range(start, start + 20):
        text += f'''
extension Item{number}: ResponseEncodable {{}}

private struct Change{number}Arguments: Decodable {{
  let id: Int
  let title: String
  let tags: [String]
  let isDraft: Bool
}}

func addChange{number}(to router: Router<BasicRequestContext>) {{
  router.post("_server/change{number}") {{ request, context -> Item{number} in
    let arguments = try await request.decode(as: Change{number}Arguments.self, context: context)
    return try await change{number}(
      arguments.id, title: arguments.title, tags: arguments.tags, isDraft: arguments.isDraft)
  }}
}}
'''
    (written / f"Routes{start // 20}.swift").write_text(text)
calls = "".join(f"  addChange{number}(to: router)\n" for number in range(200))
(written / "Routes.swift").write_text(
    f"import Hummingbird\n\nfunc addRoutes(to router: Router<BasicRequestContext>) {{\n{calls}}}\n")

options = ["-I", str(modules / "Modules")]
for file in modules.glob("*.build/module.modulemap"):
    options += ["-Xcc", f"-fmodule-map-file={file}"]
for file in (modules.parent.parent / "checkouts").glob("*/Sources/*/include"):
    options += ["-Xcc", f"-I{file}"]
functions = [str(file) for file in (folder / "App").glob("*.swift")]
times = {"generated": [], "written": []}
for round in range(rounds + 1):
    for name, kept in times.items():
        files = [str(file) for file in (folder / name).glob("*.swift")]
        start = time.perf_counter()
        result = subprocess.run(
            ["swiftc", "-swift-version", "6", "-parse-as-library", "-module-name", "App", "-c", *flags, *options, *functions,
             *files], cwd=folder, capture_output=True, text=True)
        kept.append(time.perf_counter() - start)
        assert result.returncode == 0, result.stderr[:3000]
medians = {name: statistics.median(kept[1:]) for name, kept in times.items()}
print(f"generated {medians['generated']:.1f} s, written by hand {medians['written']:.1f} s, "
      f"ratio {medians['generated'] / medians['written']:.2f}")
PROGRAM
