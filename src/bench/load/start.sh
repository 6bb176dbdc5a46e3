#!/usr/bin/env bash
# From the start of the process to the first page, over a database that is there already: plain, and with what a first start
# wrote down (a class-data archive on Java 17, an AOT cache on Java 25).
# Usage, at the repository's root, with the jar built: src/bench/load/start.sh [turns]; JAVA names the Java to use. Needs curl.
set -euo pipefail
turns=${1:-3}
java=${JAVA:-java}
place=$(mktemp -d)
port=18084
trap 'rm -rf "$place"' EXIT
"$java" -Djarmode=tools -jar target/gentle-landing.jar extract --destination "$place/app" >/dev/null
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')

first_page() { # arguments of the Java
  local begin server
  begin=$(date +%s%N)
  (cd "$place/app" && exec "$java" -Xmx256m "$@" --server.port=$port --landing.data="$place/data") >"$place/log" 2>&1 &
  server=$!
  until curl -s -o /dev/null "localhost:$port/help-now"; do kill -0 $server; sleep 0.05; done
  echo $((($(date +%s%N) - begin) / 1000000))
  kill $server
  wait $server 2>/dev/null || true
}

measure() { # name, arguments of the Java
  local name=$1
  shift
  for _ in $(seq "$turns"); do first_page "$@"; done | sort -n |
    awk -v name="$name" '{all[NR] = $1} END {printf "Java %s, %-28s median %.1f s\n", name, "of " NR ":", all[int((NR + 1) / 2)] / 1000}'
}

first_page -jar gentle-landing.jar >/dev/null
measure "$version plain" -jar gentle-landing.jar
if [ "$version" -ge 25 ]; then
  (cd "$place/app" && "$java" -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar gentle-landing.jar \
    --landing.data="$place/data" >/dev/null 2>&1)
  measure "$version with an AOT cache" -XX:AOTCache=app.aot -jar gentle-landing.jar
else
  (cd "$place/app" && "$java" -XX:ArchiveClassesAtExit=app.jsa -Dspring.context.exit=onRefresh -jar gentle-landing.jar \
    --landing.data="$place/data" >/dev/null 2>&1)
  measure "$version with a class-data archive" -XX:SharedArchiveFile=app.jsa -jar gentle-landing.jar
fi
