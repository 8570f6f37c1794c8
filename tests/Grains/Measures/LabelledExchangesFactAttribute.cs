namespace LearningSessions.Grains.Tests.Measures;

/// <summary>Runs where the labelled exchanges are, else says so.</summary>
internal sealed class LabelledExchangesFactAttribute : FactAttribute
{
    private const string FileName = "uptake-dev.csv";

    public LabelledExchangesFactAttribute()
    {
        if (File is null)
            Skip = $"{FileName} is not in the shared data (LEARNING_SESSIONS_SHARED_DATA).";
    }

    public static string? File { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("LEARNING_SESSIONS_SHARED_DATA") is { } given)
            return Existing(given);
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "LearningSessions.sln")))
                return Existing(Path.Combine(folder, "..", "shared", "data"));
        }

        return null;
    }

    private static string? Existing(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, FileName));
        return System.IO.File.Exists(path) ? path : null;
    }
}
