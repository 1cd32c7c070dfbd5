#!/usr/bin/env bash
# Writes the runtime of TypeScript clients as JavaScript and as declarations, from its TypeScript. A test compares them.
#
#   Scripts/typescript-runtime.sh FOLDER
set -euo pipefail
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../Sources/SFGenEmitters/TypeScript/Runtime"
sources=()
for file in *.ts; do [[ $file == *.d.ts ]] || sources+=("$file"); done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tsc --strict --exactOptionalPropertyTypes --target es2022 --module es2022 --moduleResolution node \
  --lib es2022,dom,dom.iterable --declaration --outDir "$work" "${sources[@]}"
# The compiler indents by four and leaves no blank lines.
for file in "$work"/*; do
  awk '
    {
      match($0, /^ */)
      blanks = RLENGTH
      text = substr($0, blanks + 1)
      # The further lines of a comment have a blank more.
      indentation = text ~ /^\*/ ? (blanks - 1) / 2 + 1 : blanks / 2
      isNew = blanks == 0 && text !~ /^[})\]]/ && !isComment && NR > 1
      if (isNew && !(text ~ /^(import|\/\/)/ && previous ~ /^(import|\/\/)/)) print ""
      printf "%*s%s\n", indentation, "", text
      isComment = text ~ /^\/[\/*]/ || (isComment && blanks > 0)
      if (NR == 1 && text ~ /\*\/$/) isComment = 0
      previous = text
    }' "$file" > "$folder/${file##*/}"
done
