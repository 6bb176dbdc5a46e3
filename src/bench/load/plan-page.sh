#!/usr/bin/env bash
# A signed-in plan page against the same server's liveness address, in turns, so that both meet the same noise.
# Usage, at the repository's root, with the jar built: src/bench/load/plan-page.sh [seconds a turn] [address of a second server]
# A second server is measured by its own first page. Needs wrk and curl.
set -euo pipefail
. src/bench/load/server.sh
seconds=${1:-10}
other=${2:-}
management=18082
serve 18081 256m --management.server.port=$management
pair_up

measure() { # name, address, header
  wrk -t2 -c16 -d"${seconds}s" --latency -H "$3" "$2" | awk -v name="$1" '
    /50%/ {p50=$2} /99%/ {p99=$2} /Requests\/sec/ {rps=$2} /Non-2xx/ {bad=$0}
    END {printf "%-22s %10.0f requests/s   p50 %-9s p99 %-9s %s\n", name, rps, p50, p99, bad}'
}

echo "warming up"
measure plan "$url$plan" "Cookie: $cookie" >/dev/null
measure plan "$url$plan" "Cookie: $cookie" >/dev/null
for turn in 1 2 3; do
  measure "liveness" "http://localhost:$management/actuator/health/liveness" "Accept: */*"
  measure "plan page" "$url$plan" "Cookie: $cookie"
  [ -z "$other" ] || measure "the second server" "$other" "Accept: */*"
done
echo "memory of the process: $(resident) MB"
