# For the scripts beside it, which read it in: a server over a folder of its own, with a pair in it; both go when the script ends.
# JAVA names the Java to use, JAR the application.
place=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$place"' EXIT

serve() { # port, heap, further settings; then there are $server, the process, $url and $place/log
  local port=$1 heap=$2
  shift 2
  "${JAVA:-java}" -Xmx"$heap" -jar "${JAR:-target/gentle-landing.jar}" --server.port="$port" --landing.data="$place/data" \
    --landing.limits=off "$@" >"$place/log" 2>&1 &
  server=$!
  url=http://localhost:$port
  until curl -s -o /dev/null "$url/help-now"; do kill -0 $server; sleep 0.3; done
}

pair_up() { # at $url; then there are $cookie of one of the two and $plan, the path of theirs
  IFS=$'\t' read -r cookie plan < <(java src/bench/load/Couple.java "$url")
}

read_plan() { curl -s -m 10 -o /dev/null -w '%{http_code} %{time_total}\n' -H "Cookie: $cookie" "$url$plan"; }

helps_within() { # seconds
  [ "$(curl -s -m "$1" -o /dev/null -w '%{http_code}' "$url/help-now")" = 200 ]
}

resident() { awk '/VmRSS/ {print int($2 / 1024)}' /proc/$server/status; }

tell_errors() { echo "errors in the log: $(grep -c ' ERROR ' "$place/log" || true)"; }
