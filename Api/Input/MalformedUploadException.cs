namespace LearningSessions.Api.Input;

/// <summary>The body of an upload is cut off or not what its headers say.</summary>
public sealed class MalformedUploadException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the reader of the body met.</summary>
    public static MalformedUploadException Of(Exception fault) =>
        new("The body is cut off before its last boundary, or is not well formed.", fault);
}
