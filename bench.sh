#!/usr/bin/env bash
# Measures: ./bench.sh engine|storage|jobs [--json] [--seconds N] [--jobs N] [--callers N] [--tutors N] [--data DIR]
# engine measures both engines where both restore, and their ratio. docs/bench.md says what the figures mean.
set -euo pipefail
cd "$(dirname "$0")"
source ./setup.sh

what=${1:-}
[[ $what =~ ^(engine|storage|jobs)$ ]] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
need_dotnet

# run ENGINE ARGUMENT … builds the bench for an engine and runs it.
run() {
    dotnet build bench -c Release -v q -clp:"ErrorsOnly;NoSummary" -p:Engine="$1" >&2
    dotnet "bench/bin/$1/Release/net10.0/LearningSessions.Bench.dll" "${@:2}"
}

if [[ $what == engine ]] && restores bench -p:Engine=Orleans; then
    other=$(mktemp)
    trap 'rm -f "$other"' EXIT
    run Orleans engine "${@:2}" --json > "$other"
    run Embedded "$@" --beside "$other"
else
    [[ $what == engine ]] && say "Engine=Orleans is left out, its packages cannot be restored here."
    run "$(remembered_engine)" "$@"
fi
