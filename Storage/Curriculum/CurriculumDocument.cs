namespace LearningSessions.Storage.Curriculum;

/// <summary>A file of the curriculum as it is read.</summary>
internal sealed record CurriculumDocument(
    string Title, string Subject, string Level, string Language, IReadOnlyList<string> Topics, IReadOnlyList<CurriculumSection> Sections);

/// <summary>What stands under one heading.</summary>
/// <param name="Heading">Null for what stands before the first heading below the title.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">Plain text.</param>
internal sealed record CurriculumSection(string? Heading, int Line, string Text);
