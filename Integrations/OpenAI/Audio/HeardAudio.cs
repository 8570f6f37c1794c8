using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>What a look at the whole recording, before anything is sent, tells.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="AnySpeech">Whether anybody speaks: silence is not sent, for models hear words in it.</param>
/// <param name="Voices">Who speaks when.</param>
/// <param name="Parts">The files to send, in order.</param>
internal sealed record HeardAudio(double Seconds, bool AnySpeech, SpeakerTrack Voices, IReadOnlyList<WavPart> Parts)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan LongestSegment = TimeSpan.FromSeconds(30);

    /// <summary>Reads a recording only until somebody speaks: enough where neither voices nor parts are wanted.</summary>
    /// <param name="audio">From its start.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="cancel">Checked on the way.</param>
    public static HeardAudio Glance(SpeechAudio audio, double seconds, CancellationToken cancel) =>
        new(seconds, SpeechSegments.Read(audio, Pause, LongestSegment, cancel).Any(), SpeakerTrack.Of([]), []);

    /// <summary>Reads a recording once, to its end.</summary>
    /// <param name="audio">From its start.</param>
    /// <param name="parts">Gets the samples, where the recording is to be cut; null where it is sent as it is.</param>
    /// <param name="cancel">Checked on the way.</param>
    public static HeardAudio Read(SpeechAudio audio, WavParts? parts, CancellationToken cancel)
    {
        using var counted = new CountedAudio(parts is null ? audio : new CopiedAudio(audio, parts.Write));
        var voices = new VoiceSounds();
        foreach (var segment in SpeechSegments.Read(counted, Pause, LongestSegment, cancel))
            voices.Add(segment);
        parts?.Finish();
        return new HeardAudio(counted.Seconds, voices.Pieces.Count > 0, SpeakerTrack.Of(voices.Pieces), parts?.Parts ?? []);
    }
}
