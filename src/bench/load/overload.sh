#!/usr/bin/env bash
# Far more at once than one small machine can answer: 200 connections ask for a signed-in plan page without a pause, while a
# probe asks for a page that needs no place. Prints what was answered, and the memory of the process every ten seconds.
# Usage, at the repository's root, with the jar built: src/bench/load/overload.sh [seconds] [heap]
# Needs wrk and curl.
set -euo pipefail
. src/bench/load/server.sh
seconds=${1:-60}
heap=${2:-384m}
serve 18083 "$heap"
pair_up
cat >"$place/count.lua" <<'LUA'
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() answers = {} for s = 0, 599 do answers[s] = 0 end served = 0 away = 0 other = 0 later = 0 end
function response(status, headers)
  if status == 200 then served = served + 1
  elseif status == 503 then away = away + 1 if headers["Retry-After"] then later = later + 1 end
  else other = other + 1 end
end
function done(summary, latency)
  local sum = {served = 0, away = 0, other = 0, later = 0}
  for _, thread in ipairs(threads) do for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end end
  print(string.format("answered 200: %d, 503: %d (with Retry-After: %d), anything else: %d; p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
    sum.served, sum.away, sum.later, sum.other, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
LUA
echo "memory before: $(resident) MB"
wrk -t2 -c16 -d10s -H "Cookie: $cookie" "$url$plan" >/dev/null
echo "memory warm: $(resident) MB"
wrk -t2 -c200 -d"${seconds}s" --timeout 10s -s "$place/count.lua" -H "Cookie: $cookie" "$url$plan" \
  >"$place/wrk" &
load=$!
probes=0 missed=0
while kill -0 $load 2>/dev/null; do
  probes=$((probes + 1))
  helps_within 2 || missed=$((missed + 1))
  [ $((probes % 10)) -ne 0 ] || echo "memory under load: $(resident) MB"
  sleep 1
done
grep -E 'answered|Requests/sec|Socket errors' "$place/wrk"
echo "probes: $probes, not answered with 200 within two seconds: $missed"
tell_errors
