using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>Lesson sessions of one learner from one import, in the order of the file.</summary>
/// <param name="Import">From which import.</param>
/// <param name="Rows">The rows.</param>
[GenerateSerializer, Immutable, Alias("SessionBatch")]
public sealed record SessionBatch([property: Id(0)] ImportId Import, [property: Id(1)] ImmutableArray<SessionRow> Rows);
