namespace LearningSessions.Grains.Recordings;

/// <summary>Which engine recognizes which language, and in which order engines are asked. A transcript that came with the audio always goes
/// first.</summary>
public sealed class SpeechOptions
{
    /// <summary>Stands in <see cref="Languages"/> for a language that is not transcribed.</summary>
    public const string None = "none";

    /// <summary>The engines in the order in which they are asked; those not named are not asked. Empty (default): all there are, services
    /// before engines of this machine.</summary>
    public List<string> Engines { get; } = [];

    /// <summary>Engines for single languages, instead of <see cref="Engines"/>: by tag (<c>es-PY</c>) or primary language (<c>es</c>).
    /// <c>none</c>: recordings in it are skipped.</summary>
    public Dictionary<string, List<string>> Languages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the next engine is asked when one gives a recording up (a wrong key, audio it refuses). Default false: what was given up
    /// waits for a person, rather than being transcribed worse without a word.</summary>
    public bool FallBack { get; set; }

    /// <summary>The engines for a language, in order; null when all there are will do.</summary>
    public IReadOnlyList<string>? EnginesFor(string language) =>
        Languages.GetValueOrDefault(language) ?? Languages.GetValueOrDefault(language.Split('-', '_')[0]) ?? (Engines.Count > 0 ? Engines : null);

    /// <summary>The names it uses that are no engine's.</summary>
    public IEnumerable<string> Unknown(IEnumerable<string> engines) =>
        Engines.Concat(Languages.Values.SelectMany(names => names)).Except([.. engines, None], StringComparer.Ordinal);
}
