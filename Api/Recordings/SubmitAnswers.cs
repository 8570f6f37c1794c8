using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Recordings;

/// <summary>Which problem a refusal of audio is.</summary>
public static class SubmitAnswers
{
    /// <summary>The kind of problem.</summary>
    public static ProblemType Of(AudioRefusal refusal) => refusal switch
    {
        AudioRefusal.Empty => ProblemTypes.EmptyAudio,
        AudioRefusal.NotAudio => ProblemTypes.NotAudio,
        AudioRefusal.Truncated => ProblemTypes.TruncatedAudio,
        AudioRefusal.TooLong => ProblemTypes.AudioTooLong,
        AudioRefusal.NoDecoder => ProblemTypes.NoDecoder,
        AudioRefusal.BadTranscript => ProblemTypes.BadTranscript,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No problem is known for it."),
    };
}
