#!/usr/bin/env bash
# A signed-in plan page against the same server's liveness address, in turns, so that both meet the same noise.
# Usage, at the repository's root, with the jar built: src/bench/load/plan-page.sh [seconds a turn] [address of a second server]
# A second server is measured by its own first page. Needs wrk and curl.
set -euo pipefail
seconds=${1:-10}
other=${2:-}
place=$(mktemp -d)
port=18081 management=18082
java -Xmx256m -jar target/gentle-landing.jar --server.port=$port --management.server.port=$management \
  --landing.data="$place/data" --landing.limits=off >"$place/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$place"' EXIT
until curl -s -o /dev/null "localhost:$port/help-now"; do kill -0 $server; sleep 0.3; done
IFS=$'\t' read -r cookie plan < <(java src/bench/load/Couple.java "http://localhost:$port")

measure() { # name, address, header
  wrk -t2 -c16 -d"${seconds}s" --latency -H "$3" "$2" | awk -v name="$1" '
    /50%/ {p50=$2} /99%/ {p99=$2} /Requests\/sec/ {rps=$2} /Non-2xx/ {bad=$0}
    END {printf "%-22s %10.0f requests/s   p50 %-9s p99 %-9s %s\n", name, rps, p50, p99, bad}'
}

echo "warming up"
measure plan "http://localhost:$port$plan" "Cookie: $cookie" >/dev/null
measure plan "http://localhost:$port$plan" "Cookie: $cookie" >/dev/null
for turn in 1 2 3; do
  measure "liveness" "http://localhost:$management/actuator/health/liveness" "Accept: */*"
  measure "plan page" "http://localhost:$port$plan" "Cookie: $cookie"
  [ -z "$other" ] || measure "the second server" "$other" "Accept: */*"
done
echo "memory of the process: $(awk '/VmRSS/ {print int($2 / 1024) " MB"}' /proc/$server/status)"
