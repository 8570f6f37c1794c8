namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A dated log: all that a source had handed in until then, with a column for what was new.</summary>
/// <param name="Number">Its number among the source's logs, from 1.</param>
/// <param name="Day">Its day, in the deployment's zone.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="By">Who had the source updated.</param>
/// <param name="Update">The number of the update that wrote it.</param>
/// <param name="Rows">How many submissions it lists.</param>
/// <param name="Taken">How many of them were new and taken.</param>
/// <param name="Skipped">How many of them were new and left out.</param>
/// <param name="Held">How many waited for a person.</param>
/// <param name="Blob">The name of the blob that holds it as CSV.</param>
/// <param name="Document">Where the document store keeps it.</param>
[GenerateSerializer, Immutable, Alias("SourceLog")]
public sealed record SourceLog(
    [property: Id(0)] int Number,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string By,
    [property: Id(4)] int Update,
    [property: Id(5)] int Rows,
    [property: Id(6)] int Taken,
    [property: Id(7)] int Skipped,
    [property: Id(8)] int Held,
    [property: Id(9)] string Blob,
    [property: Id(10)] string Document);
