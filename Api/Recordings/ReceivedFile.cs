namespace LearningSessions.Api.Recordings;

/// <summary>A file of an upload that lies in a blob.</summary>
/// <param name="Blob">The blob's name.</param>
/// <param name="FileName">The file's name as it was uploaded, without folders.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal.</param>
public sealed record ReceivedFile(string Blob, string FileName, string Sha256);
