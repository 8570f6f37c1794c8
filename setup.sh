# What run.sh and test.sh share: the SDK, Debian packages, the engine. Sourced, not run.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { echo "$*" >&2; }

need_dotnet() {
    if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
        say "The .NET SDK 10 is missing. Install it (package dotnet-sdk-10.0, or from Microsoft's download page) and run this again."
        exit 1
    fi
}

# install_packages PACKAGE:WHAT … installs what dpkg lacks, where this user can; says what will be missing where not.
install_packages() {
    command -v dpkg-query >/dev/null || return 0
    local missing=() each
    for each in "$@"; do
        dpkg-query -W -f='${Status}' "${each%%:*}" 2>/dev/null | grep -q 'ok installed' || missing+=("${each%%:*}")
    done
    ((${#missing[@]})) || return 0
    if [[ $(id -u) != 0 ]]; then
        say "Not installed, and only root can: ${missing[*]} (apt-get install ${missing[*]}). What needs them is skipped, with the reason."
        return 0
    fi
    say "Installing ${missing[*]} …"
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
        say "Could not install ${missing[*]}. What needs them is skipped, with the reason."
}

choose_engine() {
    case ${1,,} in
        orleans) remember_engine Orleans "$(speech_engine)" ;;
        embedded) remember_engine Embedded "$(speech_engine)" ;;
        *) say "--engine takes orleans or embedded, not '$1'."; exit 2 ;;
    esac
}

remember_engine() {
    cat > engine.props <<PROPS
<Project>
  <PropertyGroup>
    <Engine Condition="'\$(Engine)' == ''">$1</Engine>
    <SpeechEngine Condition="'\$(SpeechEngine)' == ''">$2</SpeechEngine>
  </PropertyGroup>
</Project>
PROPS
}

restores() { dotnet restore "$1" -v q "${@:2}" >/dev/null 2>&1; }

speech_engine() {
    if restores Integrations -p:Engine=Embedded -p:SpeechEngine=Whisper; then echo Whisper; else echo System; fi
}

# Prints the engine to build with: the one remembered, else Orleans where its packages restore, else Embedded.
remembered_engine() {
    if [[ ! -f engine.props ]]; then
        if restores Api -p:Engine=Orleans; then
            remember_engine Orleans "$(speech_engine)"
        else
            say "The Orleans packages cannot be restored here: using the embedded engine, which serves one machine."
            remember_engine Embedded "$(speech_engine)"
        fi
    fi
    sed -n 's|.*<Engine [^>]*>\(.*\)</Engine>|\1|p' engine.props
}

# Lets 64 MB of short-lived objects come together before they are collected: it costs that memory and halves the pauses (docs/bench.md). Only the
# environment can say so. What is set already stays.
gather_garbage_seldom() {
    export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x4000000}
}

# build ENGINE: quiet unless it fails.
build() {
    local log
    log=$(mktemp)
    if ! dotnet build Api -c Release -v q -clp:NoSummary -p:Engine="$1" >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
    rm -f "$log"
}
