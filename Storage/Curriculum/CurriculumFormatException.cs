namespace LearningSessions.Storage.Curriculum;

/// <summary>A file of the curriculum's folder is not one of the curriculum.</summary>
/// <param name="line">The line at fault, from 1.</param>
/// <param name="reason">What is wrong with it.</param>
internal sealed class CurriculumFormatException(int line, string reason) : FormatException(reason)
{
    public int Line { get; } = line;
}
