namespace LearningSessions.Api.Problems;

/// <summary>Every kind of problem this API answers with.</summary>
public static class ProblemTypes
{
    public static ProblemType InvalidId { get; } = new("invalid-id", 400, "An id is not well formed");

    public static ProblemType InvalidRequest { get; } = new("invalid-request", 400, "The request is not valid");

    public static ProblemType InvalidCursor { get; } = new("invalid-cursor", 400, "The cursor is not one of this list");

    public static ProblemType MalformedJson { get; } = new("malformed-json", 400, "The body is not the JSON that is expected");

    public static ProblemType MalformedUpload { get; } = new("malformed-upload", 400, "The upload cannot be read");

    public static ProblemType UnreadableRoster { get; } = new("unreadable-roster", 400, "The roster cannot be read");

    public static ProblemType EmptyAudio { get; } = new("empty-audio", 400, "The audio is empty");

    public static ProblemType TruncatedAudio { get; } = new("truncated-audio", 400, "The audio ends too early");

    public static ProblemType BadTranscript { get; } = new("bad-transcript", 400, "The transcript cannot be read");

    public static ProblemType BadText { get; } = new("bad-text", 400, "The text is empty or too long");

    public static ProblemType Forged { get; } = new("forged", 400, "It is not certain that a page of this product made the request");

    public static ProblemType SignInNeeded { get; } = new("sign-in-needed", 401, "Nobody is signed in");

    public static ProblemType NotSigned { get; } = new("not-signed", 401, "The signature is missing or wrong");

    public static ProblemType NotAllowed { get; } = new("not-allowed", 403, "You may not do this");

    public static ProblemType LoopbackOnly { get; } = new("loopback-only", 403, "Only the machine itself is served");

    public static ProblemType NotFound { get; } = new("not-found", 404, "There is nothing at this address");

    public static ProblemType UnknownTutor { get; } = new("unknown-tutor", 404, "No tutor has this id");

    public static ProblemType UnknownRecording { get; } = new("unknown-recording", 404, "No recording has this id");

    public static ProblemType UnknownClips { get; } = new("unknown-clips", 404, "There is no such clip");

    public static ProblemType NotWatched { get; } = new("not-watched", 404, "Nobody has looked at this learner yet");

    public static ProblemType UnknownFeedback { get; } = new("unknown-feedback", 404, "Nobody asked for this feedback");

    public static ProblemType UnknownProvider { get; } = new("unknown-provider", 404, "No provider has this id");

    public static ProblemType UnknownSource { get; } = new("unknown-source", 404, "No source has this name");

    public static ProblemType UnknownSourceLog { get; } = new("unknown-source-log", 404, "The source has no such log");

    public static ProblemType UnknownSchedule { get; } = new("unknown-schedule", 404, "No schedule has this name");

    public static ProblemType UnknownReport { get; } = new("unknown-report", 404, "There is no such report");

    public static ProblemType UnknownPrompt { get; } = new("unknown-prompt", 404, "No prompt has this name");

    public static ProblemType UnknownPromptVersion { get; } = new("unknown-prompt-version", 404, "The prompt has no such version");

    public static ProblemType UnknownBudget { get; } = new("unknown-budget", 404, "There is no such budget");

    public static ProblemType UnknownImport { get; } = new("unknown-import", 404, "No import has this id");

    public static ProblemType UnknownLearner { get; } = new("unknown-learner", 404, "Nothing is known of this learner");

    public static ProblemType UnknownCohort { get; } = new("unknown-cohort", 404, "There is no cohort of this name");

    public static ProblemType UnknownLiveSession { get; } = new("unknown-live-session", 404, "No live session has this id");

    public static ProblemType UnknownChat { get; } = new("unknown-chat", 404, "There is no such conversation");

    public static ProblemType UnknownChatGroup { get; } = new("unknown-chat-group", 404, "Nobody described this group of conversations");

    public static ProblemType UnknownApiKey { get; } = new("unknown-api-key", 404, "No API key has this id");

    public static ProblemType UnknownWork { get; } = new("unknown-work", 404, "There is no such work");

    public static ProblemType NoTranscript { get; } = new("no-transcript", 404, "The recording has no transcript yet");

    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", 405, "This address does not take this method");

    public static ProblemType NotTestable { get; } = new("not-testable", 409, "The provider cannot be tested");

    public static ProblemType NothingToRetry { get; } = new("nothing-to-retry", 409, "There is nothing to retry");

    public static ProblemType NotNow { get; } = new("not-now", 409, "Its present status does not allow this");

    public static ProblemType VersionInUse { get; } = new("version-in-use", 409, "The version was used and stays as it is");

    public static ProblemType AnotherReport { get; } = new("another-report", 409, "The name and days are those of another report");

    public static ProblemType AlreadyRunning { get; } = new("already-running", 409, "It is running already");

    public static ProblemType LimitReached { get; } = new("limit-reached", 409, "There are as many as there may be");

    public static ProblemType ClaimedByOther { get; } = new("claimed-by-other", 409, "Somebody else looks at it");

    public static ProblemType VersionConflict { get; } = new("version-conflict", 412, "Someone changed it in the meantime");

    public static ProblemType TooLarge { get; } = new("too-large", 413, "The upload is too large");

    public static ProblemType AudioTooLong { get; } = new("audio-too-long", 413, "The audio is too long");

    public static ProblemType UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "The body has a type that is not taken here");

    public static ProblemType NotAudio { get; } = new("not-audio", 415, "The file is not audio");

    public static ProblemType NoDecoder { get; } = new("no-decoder", 415, "No decoder for this audio is installed");

    public static ProblemType KeyReused { get; } = new("key-reused", 422, "The Idempotency-Key came before with another body");

    public static ProblemType NoRecognizer { get; } = new("no-recognizer", 422, "Nobody here understands this language");

    public static ProblemType Internal { get; } = new("internal", 500, "Something went wrong here");

    public static ProblemType SourceRefuses { get; } = new("source-refuses", 502, "The form cannot be read");

    public static ProblemType SourceUnavailable { get; } = new("source-unavailable", 503, "The form gives no answer now");

    public static ProblemType TimedOut { get; } = new("timed-out", 503, "The answer took too long");

    public static ProblemType TryAgain { get; } = new("try-again", 503, "It is not known whether the change was kept");

    public static ProblemType Unavailable { get; } = new("unavailable", 503, "A part of the service is not there at the moment");

    public static ProblemType DiskFull { get; } = new("disk-full", 507, "The disk is full");
}
