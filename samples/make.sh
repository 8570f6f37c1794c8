#!/usr/bin/env bash
# Makes the sample calls from samples/dialogues: audio in calls/, transcripts that come with the Spanish calls beside it, who really
# said what when in truth/, recordings.csv. Needs flite, espeak-ng and sox (Debian: apt-get install flite espeak-ng sox).
set -euo pipefail
cd "$(dirname "$0")"

for tool in flite espeak-ng sox soxi; do
    command -v "$tool" >/dev/null || { echo "make.sh needs $tool (apt-get install flite espeak-ng sox)" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf calls truth
mkdir calls truth
echo "file,transcript,tutorId,learnerId,learnerName,language,recordedAt" >recordings.csv

header() { sed -n "s/^$2: //p" "$1"; }

speak() { # voice text file: 16 kHz mono without the silence around it
    case $1 in
        rms | slt) flite -voice "$1" -t "$2" -o "$work/raw.wav" --setf duration_stretch=0.86 ;;
        *) espeak-ng -v "$1" -s 205 -w "$work/raw.wav" "$2" ;;
    esac
    sox -R "$work/raw.wav" -r 16000 -b 16 -c 1 "$3" gain -n -4 \
        silence 1 0.02 0.3% reverse silence 1 0.02 0.3% reverse
}

write_json() { # truth.csv → the json transcript that comes with a call
    awk -F'\t' 'BEGIN { printf "{\n  \"utterances\": [" }
        { gsub(/"/, "\\\"", $4)
          printf "%s\n    { \"speaker\": \"%s\", \"start\": %.2f, \"end\": %.2f, \"text\": \"%s\" }", (NR > 1 ? "," : ""), $1, $2, $3, $4 }
        END { printf "\n  ]\n}\n" }' "$1"
}

write_txt() { # truth.csv → the text transcript that comes with a call
    awk -F'\t' '{ printf "[%02d:%02d] Speaker %s: %s\n", int($2 / 60), int($2 % 60), $1, $4 }' "$1"
}

for dialogue in dialogues/*.txt; do
    name=$(basename "$dialogue" .txt)
    read -r tutor_voice learner_voice <<<"$(header "$dialogue" voices)"
    : >"truth/$name.tsv"
    parts=()
    at=0
    count=0
    while read -r who pause text; do
        [[ $who == T || $who == L ]] || continue
        voice=$tutor_voice label=A
        [[ $who == T ]] || { voice=$learner_voice label=B; }
        count=$((count + 1))
        part=$work/$name-$(printf '%02d' "$count")
        sox -R -n -r 16000 -b 16 -c 1 "$part-0.wav" trim 0 "$pause"
        speak "$voice" "$text" "$part-1.wav"
        parts+=("$part-0.wav" "$part-1.wav")
        start=$(awk "BEGIN { printf \"%.3f\", $at + $(soxi -D "$part-0.wav") }")
        at=$(awk "BEGIN { printf \"%.3f\", $start + $(soxi -D "$part-1.wav") }")
        printf '%s\t%s\t%s\t%s\n' "$label" "$start" "$at" "$text" >>"truth/$name.tsv"
    done < <(sed '1,/^$/d' "$dialogue")

    # A room is never silent, a telephone is µ-law: a little noise, 8 bits.
    sox -R "${parts[@]}" -b 16 "$work/$name.wav" pad 0 0.4
    sox -R -n -r 16000 -b 16 -c 1 "$work/noise.wav" synth "$(soxi -D "$work/$name.wav")" pinknoise vol 0.0015
    sox -R -m -v 1 "$work/$name.wav" -v 1 "$work/noise.wav" -e mu-law -b 8 "calls/$name.wav"

    transcript=$(header "$dialogue" transcript)
    case $transcript in
        json) write_json "truth/$name.tsv" >"calls/$name.json" ;;
        txt) write_txt "truth/$name.tsv" >"calls/$name.txt" ;;
    esac
    printf '%s,%s,%s,%s,%s,%s,%s\n' "calls/$name.wav" "${transcript:+calls/$name.$transcript}" "$(header "$dialogue" tutor)" \
        "$(header "$dialogue" learner)" "$(header "$dialogue" learnerName)" "$(header "$dialogue" language)" \
        "$(header "$dialogue" recordedAt)" >>recordings.csv
    echo "$name $(soxi -D "calls/$name.wav") s"
done
du -cb calls/* | tail -1
