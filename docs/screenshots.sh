#!/usr/bin/env bash
# Runs the demo, walks over every page in both languages and themes with Chromium (axe must find nothing), and takes the README's pictures.
# ./docs/screenshots.sh [FOLDER [WALK]]   the pictures go to docs/pictures unless a folder is named; a folder WALK gets one of each page walked over
set -euo pipefail
cd "$(dirname "$0")/.."
pictures=$(realpath -m "${1:-docs/pictures}")
walk=${2:+$(realpath -m "$2")}
data=$(mktemp -d)
url=http://127.0.0.1:5095
demo=
finish() {
    [[ -z $demo ]] || { kill "$demo"; wait "$demo" || true; }
    rm -rf "$data"
}
trap finish EXIT

./run.sh --urls "$url" --data "$data" --demo >"$data/log" 2>&1 &
demo=$!
until grep -q '^Serving on ' "$data/log"; do
    kill -0 "$demo" 2>/dev/null || { cat "$data/log" >&2; exit 1; }
    sleep 2
done
# The statistics of what the demo has just loaded, without waiting for their schedule.
token=$(./run.sh --data "$data" --token admin | tail -1)
curl -sf -X POST -H "Authorization: Bearer $token" "$url/v1/schedules/daily-statistics/run" >/dev/null
until curl -sf -H "Authorization: Bearer $token" "$url/v1/analytics" | grep -q '"hoursWaiting": \?0'; do sleep 1; done
link() { ./run.sh --urls "$url" --data "$data" --sign-in | tail -1; }
DEMO_SIGN_IN_LINKS="$(link) $(link)" DEMO_PICTURES=$pictures DEMO_WALK=$walk dotnet test tests/Pages --filter FullyQualifiedName~DemoWalk
ls -l "$pictures"
