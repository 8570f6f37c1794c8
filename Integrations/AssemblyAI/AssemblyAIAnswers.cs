namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>The answer to an upload.</summary>
internal sealed record AssemblyAIUpload(string? UploadUrl);

/// <summary>A job; when completed, with its words. Times are milliseconds, the duration seconds.</summary>
internal sealed record AssemblyAIJob
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public string? Error { get; init; }

    public string? Text { get; init; }

    public string? SpeechModel { get; init; }

    public double? AudioDuration { get; init; }

    public IReadOnlyList<AssemblyAIUtterance>? Utterances { get; init; }

    public IReadOnlyList<AssemblyAIWord>? Words { get; init; }
}

/// <summary>What one speaker says without a break.</summary>
internal sealed record AssemblyAIUtterance(string? Speaker, double? Start, double? End, string? Text, double? Confidence, IReadOnlyList<AssemblyAIWord>? Words);

/// <summary>One word.</summary>
internal sealed record AssemblyAIWord(string? Text, double? Start, double? End, double? Confidence);

/// <summary>A part of the list of jobs, newest first.</summary>
internal sealed record AssemblyAIList(IReadOnlyList<AssemblyAIListed>? Transcripts);

/// <summary>A job in the list; <c>created</c> is UTC without a zone.</summary>
internal sealed record AssemblyAIListed(string? Id, string? AudioUrl, string? Created);
