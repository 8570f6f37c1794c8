namespace LearningSessions.Api.Input;

/// <summary>One part of a multipart body.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="FileName">The file's name without folders; null when the part is no file.</param>
/// <param name="Content">The part's bytes; to be read before the next part.</param>
public sealed record FormPart(string Name, string? FileName, PartStream Content);
