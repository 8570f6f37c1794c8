#!/usr/bin/env bash
# Without arguments: makes the files of this folder anew (clips are spoken by flite: apt-get install flite).
# With arguments: makes others, of any size: samples/telemetry/make.sh --out DIR [--events N] [--learners N] [--seed N]
# [--awkward PERCENT] [--array] [--gzip] [--clip-metrics] [--clips N]. The same arguments give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$here/../Generator

dotnet build "$project" -c Release -v q -clp:"ErrorsOnly;NoSummary" -p:Engine=Embedded >&2
generator=$project/bin/Embedded/Release/net10.0/LearningSessions.Generator.dll
if [[ $# -gt 0 ]]; then
    exec dotnet "$generator" "$@"
fi

rm -rf "$here/clips"
dotnet "$generator" --out "$here" --events 1200 --learners 12 --seed 7 --awkward 25 --clip-metrics --clips 36
