using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;

namespace LearningSessions.Api.Sources;

/// <summary>Submissions that are left out.</summary>
public sealed record LeftOutSubmissions
{
    /// <summary>The most of them in one request.</summary>
    public const int MaxKeys = 500;

    private const int MaxLength = 256;

    /// <summary>What the form knows them by.</summary>
    [Required]
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check() => new Faults().Note("keys", Keys switch
    {
        null or { Count: 0 } => "must name at least one submission",
        { Count: > MaxKeys } => $"must be at most {MaxKeys}",
        _ when Keys.Any(key => string.IsNullOrEmpty(key) || key.Length > MaxLength) => $"must each be 1 to {MaxLength} characters",
        _ => null,
    });
}
