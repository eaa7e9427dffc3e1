#!/usr/bin/env bash
# Runs a command with DATABASE_URL set to a throwaway server of Debian's PostgreSQL:
#   scripts/debian-postgres.sh npx -y pnpm test --project db
set -euo pipefail

binaries() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

if [ -z "$(binaries)" ]; then
  echo "PostgreSQL is missing; installing Debian's." >&2
  apt=(apt-get -qq)
  [ "$(id -u)" = 0 ] || apt=(sudo "${apt[@]}")
  "${apt[@]}" update >&2
  DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y postgresql >&2
fi
bin=$(binaries)

# PostgreSQL refuses root.
as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/wangge-pg-XXXXXX")
[ "$(id -u)" != 0 ] || chown postgres: "$folder"
cd "$folder"

stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

"${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null

start() {
  port=$((20000 + RANDOM % 20000))
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w start >/dev/null 2>&1 \
    -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off"
}
start || start || start || { cat "$folder/server.log" >&2; exit 1; }

"$bin/postgres" --version >&2
cd "$OLDPWD"
DATABASE_URL="postgresql://postgres@127.0.0.1:$port/postgres" "$@"
