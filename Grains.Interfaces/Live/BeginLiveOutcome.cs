using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>The answer to <see cref="BeginLiveSession"/>.</summary>
[GenerateSerializer, Immutable, Alias("BeginLiveOutcome")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(AlreadyBegun), "alreadyBegun")]
[JsonDerivedType(typeof(Conflicting), "conflicting")]
[JsonDerivedType(typeof(NotUnderstood), "notUnderstood")]
public abstract record BeginLiveOutcome
{
    private BeginLiveOutcome()
    {
    }

    /// <summary>The session is durable; its questions are being chosen.</summary>
    [GenerateSerializer, Immutable, Alias("BeginLiveOutcome.Begun")]
    public sealed record Begun : BeginLiveOutcome;

    /// <summary>The same request came before.</summary>
    [GenerateSerializer, Immutable, Alias("BeginLiveOutcome.AlreadyBegun")]
    public sealed record AlreadyBegun : BeginLiveOutcome;

    /// <summary>Another request came before under this id.</summary>
    [GenerateSerializer, Immutable, Alias("BeginLiveOutcome.Conflicting")]
    public sealed record Conflicting : BeginLiveOutcome;

    /// <summary>Nobody here understands the language; nothing was begun.</summary>
    /// <param name="Reason">Why, and what is understood.</param>
    [GenerateSerializer, Immutable, Alias("BeginLiveOutcome.NotUnderstood")]
    public sealed record NotUnderstood([property: Id(0)] string Reason) : BeginLiveOutcome;
}
