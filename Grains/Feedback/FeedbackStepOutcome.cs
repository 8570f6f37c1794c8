using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback;

/// <summary>How an attempt at writing or sending ended.</summary>
[GenerateSerializer, Immutable, Alias("FeedbackStepOutcome")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(NothingToWrite), "nothingToWrite")]
[JsonDerivedType(typeof(Kept), "kept")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(Uncertain), "uncertain")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record FeedbackStepOutcome
{
    private FeedbackStepOutcome()
    {
    }

    /// <summary>The drafts are there.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.Written")]
    public sealed record Written([property: Id(0)] ImmutableArray<Draft> Drafts, [property: Id(1)] Evaluation Evaluation) : FeedbackStepOutcome;

    /// <summary>The window holds nothing to write from.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.NothingToWrite")]
    public sealed record NothingToWrite([property: Id(0)] string Reason, [property: Id(1)] Evaluation Evaluation) : FeedbackStepOutcome;

    /// <summary>The document store has the drafts.</summary>
    /// <param name="Documents">Where each of them lies, in their order.</param>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.Kept")]
    public sealed record Kept([property: Id(0)] ImmutableArray<string> Documents) : FeedbackStepOutcome;

    /// <summary>The delivery service took a draft.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.Delivered")]
    public sealed record Delivered([property: Id(0)] int Number, [property: Id(1)] Delivery Delivery) : FeedbackStepOutcome;

    /// <summary>Nobody can tell whether the delivery service took a draft: a person must look.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.Uncertain")]
    public sealed record Uncertain([property: Id(0)] string Reason) : FeedbackStepOutcome;

    /// <summary>It did not succeed.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackStepOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : FeedbackStepOutcome;
}
