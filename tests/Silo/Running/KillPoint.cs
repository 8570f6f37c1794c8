namespace LearningSessions.Silo.Tests.Running;

/// <summary>The moment of a kill, drawn from what the server says it is at, so that it lies within the story however fast the machine is.</summary>
/// <param name="Name">What begins there.</param>
/// <param name="Line">What the server says when it does.</param>
/// <param name="Times">The how many-th time.</param>
internal sealed record KillPoint(string Name, string Line, int Times)
{
    private const int LongestDelay = 10;
    private const string Attempt = " begins ";

    /// <summary>What makes the server say it.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["--Logging:LogLevel:LearningSessions.Grains.Work=Debug", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting=Information"];

    /// <summary>Each upload, each step of each recording, each step of each feedback.</summary>
    public static IReadOnlyList<KillPoint> All { get; } =
    [
        .. Each("Upload", "/v1/recordings - multipart", Story.Recordings),
        .. Each("Store", Attempt + "Store", Story.Recordings),
        .. Each("Transcribe", Attempt + "Transcribe", Story.Recordings),
        .. Each("Measure", Attempt + "Measure", Story.Recordings),
        .. Each("Write", Attempt + "Write", Story.Tutors.Count),
        .. Each("Keep", Attempt + "Keep", Story.Tutors.Count),
        .. Each("Send", Attempt + "Send", Story.Tutors.Count),
    ];

    /// <summary>Whether what begins there is an attempt of a step, which its work remembers as cut off.</summary>
    public bool IsAttempt => Name != "Upload";

    /// <summary>Any attempt of a later life.</summary>
    public static KillPoint Later(Random random) => new("any", Attempt, random.Next(1, 12));

    /// <summary>How long after it.</summary>
    public static TimeSpan Delay(Random random) => TimeSpan.FromMilliseconds(random.NextDouble() * LongestDelay);

    /// <inheritdoc />
    public override string ToString() => $"{Name} {Times}";

    private static IEnumerable<KillPoint> Each(string name, string line, int times) =>
        Enumerable.Range(1, times).Select(n => new KillPoint(name, line, n));
}
