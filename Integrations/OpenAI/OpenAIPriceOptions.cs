using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>What a model costs from a day on, in US dollars per million tokens; what is left out is unknown.</summary>
public sealed class OpenAIPriceOptions
{
    /// <summary>The first day it holds, UTC.</summary>
    public DateOnly From { get; set; }

    /// <summary>Text read and not cached.</summary>
    public decimal? Input { get; set; }

    /// <summary>Text read from the provider's cache.</summary>
    public decimal? Cached { get; set; }

    /// <summary>Text written.</summary>
    public decimal? Output { get; set; }

    /// <summary>Audio heard or spoken.</summary>
    public decimal? Audio { get; set; }

    /// <summary>That of a model which costs nothing, whatever the day.</summary>
    internal static ModelPrice Nothing { get; } = new() { Input = 0, Cached = 0, Output = 0, Audio = 0 };

    /// <summary>The same as calls are recorded with.</summary>
    public ModelPrice ToPrice() => new() { From = From, Input = Input, Cached = Cached, Output = Output, Audio = Audio };
}
