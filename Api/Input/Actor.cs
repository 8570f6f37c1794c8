namespace LearningSessions.Api.Input;

/// <summary>Who acts.</summary>
/// <param name="By">The person's name; "local" when left out.</param>
public sealed record Actor(string? By)
{
    /// <summary>Who acts where nobody signed in.</summary>
    public const string Local = "local";

    /// <summary>What is wrong with it.</summary>
    public Faults Check() => new Faults().Note("by", InputRules.OptionalName(By));
}
