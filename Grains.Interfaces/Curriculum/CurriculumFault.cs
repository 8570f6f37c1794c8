namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>Why a file of the curriculum's folder is not in it.</summary>
/// <param name="Source">The file, with / between folders.</param>
/// <param name="Line">The line at fault, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
[GenerateSerializer, Immutable, Alias("CurriculumFault")]
public sealed record CurriculumFault([property: Id(0)] string Source, [property: Id(1)] int Line, [property: Id(2)] string Reason);
