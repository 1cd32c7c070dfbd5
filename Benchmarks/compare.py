"""Runs two programs by turns and compares how long they take.

  compare.py input TREE FOLDER                             makes the input of the comparison
  compare.py lint FOLDER ROUNDS SFGEN DEBUG_SFGEN RIPGREP READING  compares on it
  compare.py lex TREE ROUNDS LEX_FILES RIPGREP             compares lexing every byte, on one thread
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

MARKED = '''// "use server"

import Foundation

/// Loads what has the number {0}.
func load{0}(id: Int, title: String, tags: [String] = []) async throws -> [String] {{
  tags + [title, "\\(id)"]
}}
'''


def make_input(tree, folder):
    """The Swift files of a tree with 50 marked ones, as `one`, and ten copies of that, as `ten`."""
    one = os.path.join(folder, "one")
    for path, _, names in os.walk(tree):
        for name in names:
            source = os.path.join(path, name)
            if not name.endswith(".swift") or not os.path.isfile(source):
                continue
            target = os.path.join(one, os.path.relpath(source, tree))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(source, target)
    os.makedirs(os.path.join(one, "Marked"))
    for number in range(50):
        with open(os.path.join(one, "Marked", f"Marked{number}.swift"), "w") as file:
            file.write(MARKED.format(number))
    for copy in range(10):
        shutil.copytree(one, os.path.join(folder, "ten", f"Copy{copy}"))


def run(command):
    """Seconds that a command takes, and the largest memory of it in KiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - start, usage.ru_maxrss


def compare(name, limit, rounds, command, reference):
    """Prints the ratio of the medians; the first round only warms up."""
    times, reference_times = [], []
    for number in range(rounds + 1):
        pair = run(command)[0], run(reference)[0]
        if number > 0:
            times.append(pair[0])
            reference_times.append(pair[1])
    taken, reference_taken = statistics.median(times), statistics.median(reference_times)
    ratio = taken / reference_taken
    figures = f"{taken * 1e3:8.1f} ms {reference_taken * 1e3:8.1f} ms {ratio:6.2f}"
    print(f"{name:<28} {figures}" + (f" (at most {limit})" if limit else ""), flush=True)
    return limit is None or ratio <= limit


def main_lint(folder, rounds, sfgen, debug_sfgen, ripgrep, reading):
    one, ten = os.path.join(folder, "one"), os.path.join(folder, "ten")

    def search(path, *options):
        return [ripgrep, *options, "-uuu", "-c", '"use server"', path]

    passed = [
        compare("all cores", 0.8, rounds, [sfgen, "lint", one], search(one)),
        compare("one thread", 0.85, rounds, [sfgen, "lint", "--jobs", "1", one], search(one, "-j1")),
        compare("ten copies, all cores", 0.75, rounds // 2, [sfgen, "lint", ten], search(ten)),
        compare("ten copies, one thread", 0.75, rounds // 2, [sfgen, "lint", "--jobs", "1", ten], search(ten, "-j1")),
        compare("ten copies, reading alone", None, rounds // 2, [reading, ten], search(ten, "-j1")),
        compare("--version", 3, rounds * 5, [sfgen, "--version"], [ripgrep, "--version"]),
        compare("-Onone against optimised", 12, rounds // 4, [debug_sfgen, "lint", one], [sfgen, "lint", one]),
    ]
    for path in one, ten:
        memory = max(run([sfgen, "lint", path])[1] for _ in range(3)) / 1024
        print(f"memory, {os.path.basename(path):<20} {memory:8.1f} MiB (below 24)")
        passed.append(memory < 24)
    sys.exit(0 if all(passed) else 1)


def main_lex(tree, rounds, lex_files, ripgrep):
    search = [ripgrep, "-j1", "-uuu", "-c", '"use server"', tree]
    sys.exit(0 if compare("every byte, one thread", 2.2, rounds, [lex_files, tree], search) else 1)


if sys.argv[1] == "input":
    make_input(sys.argv[2], sys.argv[3])
elif sys.argv[1] == "lex":
    main_lex(sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
else:
    main_lint(sys.argv[2], int(sys.argv[3]), *sys.argv[4:8])
