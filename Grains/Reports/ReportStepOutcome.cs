using System.Text.Json.Serialization;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Reports;

/// <summary>How an attempt of a step of a report ended.</summary>
[GenerateSerializer, Immutable, Alias("ReportStepOutcome")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ReportStepOutcome
{
    private ReportStepOutcome()
    {
    }

    /// <summary>Both forms lie in their blobs.</summary>
    [GenerateSerializer, Immutable, Alias("ReportStepOutcome.Written")]
    public sealed record Written([property: Id(0)] string Html, [property: Id(1)] string Csv) : ReportStepOutcome;

    /// <summary>It was taken.</summary>
    [GenerateSerializer, Immutable, Alias("ReportStepOutcome.Delivered")]
    public sealed record Delivered : ReportStepOutcome;

    /// <summary>It did not succeed.</summary>
    [GenerateSerializer, Immutable, Alias("ReportStepOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : ReportStepOutcome;
}
