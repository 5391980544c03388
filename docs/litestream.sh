#!/usr/bin/env bash
# Proves docs/litestream.md with the real programs: backlog writes while Litestream
# replicates, is killed and started again; the diary is lost, and what comes back
# from the replica is compared with it row by row.
# Needs go, sqlite3 and litestream; touches nothing but a folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

for need in go sqlite3 litestream; do
  command -v "$need" >/dev/null || { echo "$need is not installed" >&2; exit 3; }
done

work=$(mktemp -d)
replicator=
cleanup() {
  { kill $(jobs -p); wait; } 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

CGO_ENABLED=0 go build -o "$work/backlog" ./cmd/backlog
export BACKLOG_DB=$work/diary.db HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
cat >"$work/litestream.yml" <<YML
dbs:
  - path: $work/diary.db
    replica:
      type: file
      path: $work/replica
      sync-interval: 100ms
YML

start() {
  litestream replicate -config "$work/litestream.yml" >>"$work/log" 2>&1 &
  replicator=$!
}
write() { # from to
  for i in $(seq "$1" "$2"); do
    "$work/backlog" log piriformis.l compression ball 5m 6-3 -n "note $i" >/dev/null
  done
}
dump() { sqlite3 -readonly "$1" .dump | grep -v _litestream_; }
changes() { sqlite3 -readonly -cmd ".timeout 10000" "$1" "SELECT count(*) FROM journal"; }
restore() { (umask 077 && litestream restore -config "$work/litestream.yml" -o "$1" "$work/diary.db" >>"$work/log" 2>&1); }

reach() { # number of changes
  until [ "$(changes "$work/diary.db")" -ge "$1" ]; do sleep 0.02; done
}

write 1 1
start
write 2 100 &
writer=$!
reach 30
kill -9 "$replicator"; wait "$replicator" 2>/dev/null || true
reach 60 # nobody replicates
start
wait "$writer"
"$work/backlog" edit 7 9-1 >/dev/null
"$work/backlog" delete 8 >/dev/null
"$work/backlog" undo >/dev/null
"$work/backlog" delete 9 >/dev/null
"$work/backlog" doctor

# Everything was written; the replica has it when a copy made from it has every change.
for _ in $(seq 60); do
  rm -f "$work/behind.db"
  if restore "$work/behind.db" && [ "$(changes "$work/behind.db")" = "$(changes "$work/diary.db")" ]; then
    break
  fi
  sleep 1
done
kill -9 "$replicator"; wait "$replicator" 2>/dev/null || true
replicator=

"$work/backlog" backup "$work/copies" >/dev/null # a checked copy of what is about to be lost
mv "$work/diary.db" "$work/lost.db"
for rest in -wal -shm; do
  if [ -e "$work/diary.db$rest" ]; then mv "$work/diary.db$rest" "$work/lost.db$rest"; fi
done
rm -rf "$work"/.diary.db-litestream
restore "$work/diary.db"

dump "$work/copies"/*.db >"$work/want"
dump "$work/diary.db" >"$work/got"
sort -o "$work/want" "$work/want"
sort -o "$work/got" "$work/got"
diff "$work/want" "$work/got"
"$work/backlog" doctor
"$work/backlog" log piriformis.l compression ball 5m 6-3 >/dev/null
echo "replicated, killed twice, restored: $(grep -c "^INSERT INTO entries" "$work/got") entries and $(grep -c "^INSERT INTO journal" "$work/got") changes, row by row the same"
