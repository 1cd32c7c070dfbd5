#!/usr/bin/env bash
# What a generated TypeScript client weighs in a page, and what its calls cost in node, against `fetch` as a person
# would call it with the same request.
#
#   Benchmarks/typescript-client.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-1000}
swift build --product sfgen > /dev/null
sfgen=$(swift build --show-bin-path)/sfgen
benchmarks=$PWD/Benchmarks
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir App
{
  echo '// "use server"'
  echo 'struct Post: Codable, Sendable { let id: String, title: String, note: String }'
  for index in $(seq 0 19); do
    echo "func renamePost$index(title: String, note: String) async -> Post { fatalError() }"
  done
} > App/Posts.swift
"$sfgen" generate --quiet App --typescript . --typescript-emit js --typescript-node

weigh() {
  names=$(seq -s, -f 'renamePost%g' 0 $(($1 - 1)))
  echo "import { $names } from './Posts.js'; globalThis.used = [$names];" > page.js
  esbuild page.js --bundle --minify --format=esm --target=es2022 | gzip -9c | wc -c
}
one=$(weigh 1)
twenty=$(weigh 20)
echo "in a page, minified and compressed: $one bytes with one function, $(((twenty - one) / 19)) for each further one"

echo '{ "type": "module" }' > package.json
node "$benchmarks/typescript-client.mjs" "$folder" "$rounds"
