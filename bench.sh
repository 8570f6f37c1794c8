#!/usr/bin/env bash
# Measures: ./bench.sh engine|storage|jobs|cluster|import|live|pages [--json] [--seconds N] [--jobs N] [--callers N] [--tutors N] [--sessions N] [--data DIR]
# import measures 200,000 events (240 MB), or those of: import GENERATOR-ARGUMENT … (such as --events 2000000 --array; samples/telemetry/make.sh lists them)
# pages measures each page of the product over 100,000 recordings and 1,000,000 responses, in milliseconds
# cluster measures the jobs with one silo and with two, on PostgreSQL; it needs Orleans.
# engine measures both engines where both restore, and their ratio. docs/bench.md says what the figures mean.
set -euo pipefail
cd "$(dirname "$0")"
source ./setup.sh

what=${1:-}
[[ $what =~ ^(engine|storage|jobs|cluster|import|live|pages)$ ]] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
need_dotnet
gather_garbage_seldom

# run ENGINE ARGUMENT … builds the bench for an engine and runs it.
run() {
    dotnet build bench -c Release -v q -clp:"ErrorsOnly;NoSummary" -p:Engine="$1" >&2
    dotnet "bench/bin/$1/Release/net10.0/LearningSessions.Bench.dll" "${@:2}"
}

if [[ $what == import ]]; then
    files=$(mktemp -d)
    trap 'rm -rf "$files"' EXIT
    samples/telemetry/make.sh --out "$files/in" --events 200000 --learners 5000 "${@:2}" >&2
    run Embedded import --files "$files/in" --data "$files"
elif [[ $what == pages ]]; then
    engine=$(remembered_engine)
    build "$engine" >&2
    mkdir -p data
    run "$engine" "$@" --product "Api/bin/$engine/Release/net10.0/LearningSessions.Api.dll"
elif [[ $what == cluster ]]; then
    restores bench -p:Engine=Orleans || { say "The Orleans packages cannot be restored here: there is no cluster to measure."; exit 1; }
    run Orleans "$@"
elif [[ $what == engine ]] && restores bench -p:Engine=Orleans; then
    other=$(mktemp)
    trap 'rm -f "$other"' EXIT
    run Orleans engine "${@:2}" --json > "$other"
    run Embedded "$@" --beside "$other"
else
    [[ $what == engine ]] && say "Engine=Orleans is left out, its packages cannot be restored here."
    run "$(remembered_engine)" "$@"
fi
