using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>What reading the curriculum's folder found.</summary>
/// <param name="Files">Files that can be searched.</param>
/// <param name="Changed">How many of them are new or changed since the folder was read before.</param>
/// <param name="Removed">Files that are gone or cannot be read any more.</param>
/// <param name="Passages">Passages of all files.</param>
/// <param name="Faults">The files that are left out.</param>
[GenerateSerializer, Immutable, Alias("CurriculumReport")]
public sealed record CurriculumReport(
    [property: Id(0)] int Files,
    [property: Id(1)] int Changed,
    [property: Id(2)] int Removed,
    [property: Id(3)] int Passages,
    [property: Id(4)] ImmutableArray<CurriculumFault> Faults);
