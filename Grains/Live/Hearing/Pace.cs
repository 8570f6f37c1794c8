namespace LearningSessions.Grains.Live.Hearing;

/// <summary>How much audio may come: so many times as fast as it was spoken, and a burst ahead of that.</summary>
/// <param name="Begun">When the connection began, UTC.</param>
/// <param name="FirstSample">With which sample.</param>
/// <param name="Speed">Times real time.</param>
/// <param name="Burst">How far ahead.</param>
public sealed record Pace(DateTimeOffset Begun, long FirstSample, double Speed, TimeSpan Burst)
{
    /// <summary>How long audio up to a sample has to wait; zero for not at all.</summary>
    public TimeSpan Wait(long end, DateTimeOffset now)
    {
        var spoken = TimeSpan.FromSeconds((double)(end - FirstSample) / VoiceLevel.SampleRate);
        var early = (spoken - Burst) / Speed - (now - Begun);
        return early > TimeSpan.Zero ? early : TimeSpan.Zero;
    }
}
