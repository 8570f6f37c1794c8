namespace LearningSessions.Tests.Fakes.S3;

/// <summary>What S3 answers when it does not do what it was asked.</summary>
public static class S3Answers
{
    /// <summary>Too many requests: 503.</summary>
    public static PlannedAnswer SlowDown() => Error(503, "SlowDown");

    /// <summary>Out of order: 500.</summary>
    public static PlannedAnswer InternalError() => Error(500, "InternalError");

    /// <summary>The key may not: 403.</summary>
    public static PlannedAnswer AccessDenied() => Error(403, "AccessDenied");

    /// <summary>An error as S3 words it.</summary>
    public static PlannedAnswer Error(int status, string code) => PlannedAnswer.Raw(status, "application/xml", Xml(code));

    internal static string Xml(string code) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{code}.</Message><RequestId>fake</RequestId></Error>";
}
