namespace LearningSessions.Integrations.Acoustics;

/// <summary>What acoustics mean. The bounds were set on clips with known faults (samples/telemetry), not on judgements of people.</summary>
public static class AcousticRules
{
    /// <summary>A score of at least this is <c>engaged</c>.</summary>
    public const int Engaged = 60;

    /// <summary>A score of at least this is <c>neutral</c>, a lower one <c>disengaged</c>.</summary>
    public const int Neutral = 35;

    /// <summary>The quality of a clip in which nobody speaks.</summary>
    public const string Blank = "blank";

    private const double LeastSpeech = 0.3;
    private const double MostClipped = 0.01;
    private const double LeastAboveNoise = 15;
    private const double QuietSpeech = -42;

    /// <summary>blank (nobody speaks), distorted (cut off at full scale), poor (noisy or faint), or good.</summary>
    public static string Quality(ClipAcoustics clip) =>
        clip.SpeechSeconds < LeastSpeech ? Blank
        : clip.ClippedShare > MostClipped ? "distorted"
        : clip.SpeechLevel - clip.NoiseFloor < LeastAboveNoise || clip.SpeechLevel < QuietSpeech ? "poor"
        : "good";

    /// <summary>0 to 100: 35 points for how much of the clip is voiced (from 15 to 65 %), 25 for how loud it is (from -45 to -18 dB), 40 for how far
    /// the pitch moves (from half a semitone to 6). Null when nobody speaks: silence may be a microphone.</summary>
    public static int? Engagement(ClipAcoustics clip) => clip.SpeechSeconds < LeastSpeech
        ? null
        : (int)Math.Round(
            (35 * Part(clip.VoicedShare, 0.15, 0.65)) + (25 * Part(clip.SpeechLevel, -45, -18)) + (40 * Part(clip.PitchRange, 0.5, 6)));

    /// <summary>engaged, neutral or disengaged.</summary>
    public static string State(int engagement) => engagement >= Engaged ? "engaged" : engagement >= Neutral ? "neutral" : "disengaged";

    private static double Part(double value, double none, double all) => Math.Clamp((value - none) / (all - none), 0, 1);
}
