#!/usr/bin/env bash
# Builds the guestbook from its sources, serves it, and calls every function from both clients.
# With --keep-running the server goes on until Control-C.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
# Waits until a command succeeds, for ten seconds at most and only while a process runs.
while_running() {
  local process=$1
  shift
  for _ in $(seq 100); do
    "$@" && return
    kill -0 "$process" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

work=$(mktemp -d)
server=
watcher=
finish() {
  for process in $watcher $server; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

step "Building sfgen"
quietly swift build --product sfgen
binaries=$(swift build --show-bin-path)

step "sfgen generate"
"$binaries/sfgen" generate
"$binaries/sfgen" list

step "Building the guestbook's server, its Swift client and its page (some minutes, the first time)"
quietly swift build --product guestbook-server
quietly swift build --product guestbook-client
esbuild Web/page.ts --bundle --format=esm --target=es2022 --log-level=warning --outfile=Web/public/page.js
esbuild Demo/demo.ts --bundle --format=esm --target=es2022 --log-level=warning --outfile="$work/demo.mjs"

free_port='const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
port=$(node -e "$free_port")
random() { node -p "require('crypto').randomBytes($1).toString('$2')"; }
token=$(random 12 hex)
SERVER_FUNCTIONS_KEY=$(random 32 base64)
export SERVER_FUNCTIONS_KEY
url="http://127.0.0.1:$port"

step "Starting the server at $url"
"$binaries/guestbook-server" --port "$port" --database "$work/guestbook.sqlite" --token "$token" &
server=$!
is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }
while_running "$server" is_listening || { echo "The server has not started."; exit 1; }

step "Calling every function from the TypeScript client"
node "$work/demo.mjs" "$url" "$token"

step "Calling every function from the Swift client"
guestbook() { "$binaries/guestbook-client" "$@" --server "$url" 2>&1; }
# What is sealed is long, and nobody can read it.
shortened() { sed -E 's/[A-Za-z0-9_-]{80,}/<sealed>/; s/^/    /'; }
client() {
  printf '  $ guestbook-client'
  for argument; do
    [ ${#argument} -lt 80 ] || argument="<sealed>"
    [[ $argument == *' '* ]] && printf ' "%s"' "$argument" || printf ' %s' "$argument"
  done
  echo
  guestbook "$@" | tee "$work/printed" | shortened
}
"$binaries/guestbook-client" watch --count 2 --server "$url" >"$work/watched" 2>&1 &
watcher=$!
is_watched() { guestbook visitors | grep -q ' 1 watching'; }
while_running "$watcher" is_watched || { cat "$work/watched"; exit 1; }
client sign "Hello from Swift" --name Linus
client sign "Hmm." --name Margaret --mood grumpy
sealed=$(sed -n 's/^To take it back: guestbook-client undo //p' "$work/printed")
wait "$watcher"
watcher=
echo '  $ guestbook-client watch --count 2, meanwhile'
shortened <"$work/watched"
client visitors
client list --limit 2
client show 3
client moods
client undo "$sealed"
client undo "${sealed}A" || true
client remove 3 || true
client remove 3 --token "$token"
client show 3

if [ "${1:-}" = --keep-running ]; then
  step "The guestbook is at http://localhost:$port until you press Control-C; the moderators' token is $token"
  wait "$server"
else
  step "Done"
fi
