using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Interfaces.Models;

/// <summary>One call of a model as it is kept: what for, how much, how long, how it ended. It holds no prompt text and no answer.</summary>
[GenerateSerializer, Immutable, Alias("ModelCallRecord")]
public sealed record ModelCallRecord
{
    /// <summary>The call's id; a repair's ends in <c>~repair</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>When it began, UTC.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>The model's name in the configuration.</summary>
    [Id(2)] public required string Model { get; init; }

    /// <summary>The provider's name of the model that answered; where none did, of the one that was asked.</summary>
    [Id(3)] public required string ProviderModel { get; init; }

    /// <summary>The prompt; blank for speech recognition, which has none.</summary>
    [Id(4)] public required PromptName Prompt { get; init; }

    /// <summary>Its version; 0 where there is no prompt.</summary>
    [Id(5)] public required int PromptVersion { get; init; }

    /// <summary>What for: feedback, chat, speech, …</summary>
    [Id(6)] public required string Kind { get; init; }

    /// <summary>The actor it was made for: its kind and key, <c>feedback/ana:general:2026-11-01..2026-11-07</c>.</summary>
    [Id(7)] public required string Owner { get; init; }

    /// <summary>The tokens; null when nobody knows (a call that was cut off).</summary>
    [Id(8)] public TokenUsage? Usage { get; init; }

    /// <summary>Whether the tokens are counted here (characters ÷ 4) because the provider did not say.</summary>
    [Id(9)] public bool UsageEstimated { get; init; }

    /// <summary>The price of that day; null when the configuration has none.</summary>
    [Id(10)] public ModelPrice? Price { get; init; }

    /// <summary>US dollars; null when the price or the tokens are unknown.</summary>
    [Id(11)] public decimal? Cost { get; init; }

    /// <summary>Seconds from sending to the end of the answer; 0 when it was not sent.</summary>
    [Id(12)] public double Latency { get; init; }

    /// <summary>How it ended.</summary>
    [Id(13)] public required ModelCallResult Result { get; init; }

    /// <summary>Why it did not succeed, or why the cost is unknown.</summary>
    [Id(14)] public string? Reason { get; init; }

    /// <summary>Whether it asked the model to mend its answer.</summary>
    [Id(15)] public bool Repair { get; init; }

    /// <summary>Seconds of audio that were turned into words; null for calls that are counted in tokens.</summary>
    [Id(16)] public double? AudioSeconds { get; init; }
}
