#!/usr/bin/env bash
# Fifty connections sign in with wrong passphrases without a pause, each of which costs a hash, while somebody signed in reads
# their plan. Prints how the tries were answered, how long the plan took, and the memory of the process.
# Usage, at the repository's root, with the jar built: src/bench/load/sign-in.sh [seconds] [heap]
# Needs wrk and curl.
set -euo pipefail
. src/bench/load/server.sh
seconds=${1:-60}
heap=${2:-384m}
serve 18085 "$heap"
pair_up
token=$(curl -s -c "$place/cookies" "$url/sign-in" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"//')
form=$(awk '$6 == "form" {print $7}' "$place/cookies")
cat >"$place/sign-in.lua" <<LUA
local threads = {}
wrk.method = "POST"
wrk.body = "username=nobody000&password=a+wrong+one%2C+once+more&_csrf=$token"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Cookie"] = "form=$form"
function setup(thread) table.insert(threads, thread) end
function init() looked = 0 busy = 0 later = 0 other = 0 end
function response(status, headers)
  if status == 422 then looked = looked + 1
  elseif status == 429 then busy = busy + 1 if headers["Retry-After"] then later = later + 1 end
  else other = other + 1 end
end
function done(summary, latency)
  local sum = {looked = 0, busy = 0, later = 0, other = 0}
  for _, thread in ipairs(threads) do for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end end
  print(string.format("tries looked at: %d, 429: %d (with Retry-After: %d), anything else: %d; p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
    sum.looked, sum.busy, sum.later, sum.other, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
LUA
for _ in $(seq 100); do read_plan; done >"$place/alone"
echo "memory before: $(resident) MB"
wrk -t2 -c50 -d"${seconds}s" --timeout 10s -s "$place/sign-in.lua" "$url/sign-in" >"$place/wrk" &
load=$!
most=0
while kill -0 $load 2>/dev/null; do
  read_plan
  now=$(resident)
  most=$((now > most ? now : most))
done >"$place/meanwhile"
grep -E 'tries|Socket errors' "$place/wrk"
for when in alone meanwhile; do
  sort -k2 -n "$place/$when" | awk -v when=$when '{all[NR] = $2} $1 != 200 {wrong++}
    END {printf "plan page %s: %d reads, not 200: %d, p50 %.0f ms, p99 %.0f ms\n", when, NR, wrong, all[int((NR + 1) / 2)] * 1000, all[int(NR * 0.99 + 0.5)] * 1000}'
done
echo "most memory meanwhile: $most MB, heap at most $heap"
tell_errors
