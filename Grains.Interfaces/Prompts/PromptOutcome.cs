using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>The answer to a command on a prompt.</summary>
[GenerateSerializer, Immutable, Alias("PromptOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(UnknownVersion), "unknownVersion")]
[JsonDerivedType(typeof(InUse), "inUse")]
[JsonDerivedType(typeof(BadText), "badText")]
[JsonDerivedType(typeof(Full), "full")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
public abstract record PromptOutcome
{
    private PromptOutcome()
    {
    }

    /// <summary>Done, or done before.</summary>
    /// <param name="Prompt">The prompt as it now is.</param>
    /// <param name="Number">The version it is about; null when a label was taken away.</param>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.Done")]
    public sealed record Done([property: Id(0)] Prompt Prompt, [property: Id(1)] int? Number) : PromptOutcome;

    /// <summary>The prompt has no such version.</summary>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.UnknownVersion")]
    public sealed record UnknownVersion : PromptOutcome;

    /// <summary>The version was called already: write a new one.</summary>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.InUse")]
    public sealed record InUse : PromptOutcome;

    /// <summary>The text cannot be used.</summary>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.BadText")]
    public sealed record BadText([property: Id(0)] string Reason) : PromptOutcome;

    /// <summary>Someone changed it since the person read it.</summary>
    /// <param name="Version">The revision of the prompt, or the edition of the version, that is there now.</param>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : PromptOutcome;

    /// <summary>The prompt has as many versions as it can have: start one of another name.</summary>
    [GenerateSerializer, Immutable, Alias("PromptOutcome.Full")]
    public sealed record Full([property: Id(0)] int Limit) : PromptOutcome;
}
