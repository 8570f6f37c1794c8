namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>How much was said.</summary>
/// <param name="Words">Words spoken: final words that were heard clearly, without fillers and repeated false starts.</param>
/// <param name="Seconds">The length of the stretches of speech they come from.</param>
/// <param name="Unclear">Words that were not heard clearly, and count nowhere.</param>
[GenerateSerializer, Immutable, Alias("SpokenCount")]
public sealed record SpokenCount([property: Id(0)] int Words, [property: Id(1)] double Seconds, [property: Id(2)] int Unclear)
{
    /// <summary>Words a minute of speech; 0 when nothing was said.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double PerMinute => Seconds > 0 ? Math.Round(Words * 60 / Seconds, 1) : 0;
}
