#!/usr/bin/env bash
# Slow headers, slow forms and slow reading by slowhttptest, one after the other, while somebody signed in reads their plan ten
# times a second and a probe asks for help now. Prints for each how the plan was answered, how many connections the server
# closed, and the memory of the process.
# Usage, at the repository's root, with the jar built: src/bench/load/slow.sh [connections] [interval] [seconds] [proxy]
# proxy is none, haproxy (with haproxy.cfg) or caddy (with its Caddyfile, without TLS). HEAP and JAVA may be set.
# Needs slowhttptest, curl and the proxy.
set -euo pipefail
. src/bench/load/server.sh
connections=${1:-1000}
interval=${2:-10}
seconds=${3:-40}
proxy=${4:-none}
heap=${HEAP:-256m}
serve 18081 "$heap" --management.server.port=18091
case $proxy in
  haproxy)
    url=http://localhost:18080
    haproxy -f src/bench/load/haproxy.cfg >"$place/proxy" 2>&1 & ;;
  caddy)
    url=http://localhost:18088
    HOME=$place LANDING_BASE_URL=$url LANDING_BACKENDS=localhost:18081 LANDING_MANAGEMENT_PORT=18091 \
      caddy run --config src/main/docker/Caddyfile --adapter caddyfile >"$place/proxy" 2>&1 & ;;
esac
until helps_within 10; do sleep 0.3; done
pair_up
read_until() { # ends: a plan ten times a second, each in a connection of its own
  while kill -0 "$1" 2>/dev/null; do read_plan >>"$2" & sleep 0.1; done
}
told() {
  sort -k2 -n "$2" | awk -v when="$1" '{all[NR] = $2; count[$1]++}
    END {printf "%s: plan page asked %d times:", when, NR; for (s in count) printf " %s %d times,", s, count[s];
      printf " p50 %.0f ms, p99 %.0f ms, longest %.0f ms\n", all[int((NR + 1) / 2)] * 1000, all[int(NR * 0.99 + 0.5)] * 1000, all[NR] * 1000}'
}
for _ in $(seq 300); do read_plan >/dev/null; done
sleep 20 & read_until $! "$place/alone"
told "alone" "$place/alone"
echo "memory before: $(resident) MB, load of the machine: $(cut -d' ' -f1-3 /proc/loadavg)"
attack() { # name, then what slowhttptest is told
  local name=$1 most=0 now probes=0 missed=0
  shift
  slowhttptest -c "$connections" -r 200 -i "$interval" -l "$seconds" -p 3 -v 1 -g -o "$place/$name" "$@" >"$place/$name.out" 2>&1 &
  local slow=$!
  read_until $slow "$place/$name.plan" &
  local reading=$!
  while kill -0 $slow 2>/dev/null; do
    now=$(resident)
    most=$((now > most ? now : most))
    probes=$((probes + 1))
    helps_within 3 || missed=$((missed + 1))
    sleep 0.5
  done
  wait $reading
  told "$name" "$place/$name.plan"
  # Seconds, closed, pending, connected, whether it could be reached; the last line tells the end.
  awk -F, 'NR > 1 {if ($4 > most) most = $4; if (NR == 2) first = $1; closed = $2; connected = $4; if ($2 + 0 > 0 && !since) since = $1} END {
    printf "  connected at once at most: %d; closed by the end: %d, the first after %d s; still connected: %d\n", most, closed, since, connected}' "$place/$name.csv"
  echo "  help now asked $probes times, not answered with 200 within three seconds: $missed; most memory: $most MB; load: $(cut -d' ' -f1-3 /proc/loadavg)"
}
attack headers -H -u "$url/" -x 24
attack forms -B -u "$url/sign-in" -t POST -s 20000 -x 10
attack reading -X -u "$url/webjars/picocss__pico/css/pico.css" -w 512 -y 1024 -n "$interval" -z 32 -k 3
tell_errors
grep -A1 ' ERROR ' "$place/log" | cut -c1-300 | sort | uniq -c | sort -rn | head -5
