#!/usr/bin/env bash
# Sets up, builds and runs Learning Sessions. See ./run.sh --help.
set -euo pipefail
cd "$(dirname "$0")"
source ./setup.sh

usage() {
    cat <<'TEXT'
Usage: ./run.sh [options]
  --urls URL            where to serve (default http://127.0.0.1:5080)
  --data DIR            the data folder (default ./data)
  --demo                also load samples/, process them, send the general feedback, and keep serving
  --demo --once         the same, then exit; the last line is one JSON object
  --engine NAME         orleans or embedded (default: Orleans where its packages restore)
  --whisper MODEL       download a Whisper model (tiny, base, small, …) into the data folder, and exit; used from then on
  --import EVENTS --sessions SESSIONS.csv [--clip-metrics METRICS.csv] --phases OUT.csv [--counters OUT.json]
                        import telemetry without a server, write the score of each phase (and the counts), and exit
  --token ROLE          print a bearer token of this machine for a role (admin, reviewer, operator, ingest), and exit
  --sign-in             print a fresh link to sign in, and exit
  --backup FILE         write a backup of the data folder's database, also while it is in use, and exit
  --restore FILE        put a backup back into the data folder, which no process may use, and exit
  --Section:Option V    any option of the configuration (README.md lists them)
TEXT
}

urls=http://127.0.0.1:5080
data=$PWD/data
sign_in=false
args=()
while (($#)); do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --urls) urls=$2; shift 2 ;;
        --data) mkdir -p "$2"; data=$(cd "$2" && pwd); shift 2 ;;
        --demo) args+=(--Demo:Load true --Demo:Samples "$PWD/samples" --Curriculum:Folder "$PWD/samples/curriculum"); shift ;;
        --once) args+=(--Demo:Once true); shift ;;
        --engine) choose_engine "$2"; shift 2 ;;
        --whisper) args+=(--Whisper:Download "$2"); shift 2 ;;
        --import) args+=(--Import:Events "$(realpath -m "$2")"); shift 2 ;;
        --sessions) args+=(--Import:Sessions "$(realpath -m "$2")"); shift 2 ;;
        --clip-metrics) args+=(--Import:ClipMetrics "$(realpath -m "$2")"); shift 2 ;;
        --phases) args+=(--Import:Phases "$(realpath -m "$2")"); shift 2 ;;
        --counters) args+=(--Import:Counters "$(realpath -m "$2")"); shift 2 ;;
        --token) args+=(--Access:PrintToken "$2"); shift 2 ;;
        --sign-in) sign_in=true; shift ;;
        --backup | --restore) args+=("--Storage:${1#--}" "$(realpath -m "$2")"); shift 2 ;;
        *) args+=("$1"); shift ;;
    esac
done
if $sign_in; then args+=(--Access:PrintSignInLink "$urls"); fi

need_dotnet
install_packages libpocketsphinx3:PocketSphinx pocketsphinx-en-us:PocketSphinx ffmpeg:ffmpeg
engine=$(remembered_engine)
say "Engine: $engine. Building …"
build "$engine"
# A process that ends within minutes does not get back what measuring its own code for better compilation costs.
if [[ " ${args[*]} " == *" --Import:"* ]]; then export DOTNET_TieredPGO=${DOTNET_TieredPGO-0}; fi
gather_garbage_seldom
exec dotnet "Api/bin/$engine/Release/net10.0/LearningSessions.Api.dll" --urls "$urls" --Storage:DataFolder "$data" "${args[@]}"
