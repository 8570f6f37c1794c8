namespace LearningSessions.Storage.Blobs;

/// <summary>What was received into a blob.</summary>
/// <param name="Name">The blob.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of the bytes: 64 lower-case hexadecimal digits.</param>
public sealed record BlobReceipt(string Name, long Length, string Sha256);
