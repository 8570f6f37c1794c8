namespace LearningSessions.Pages.Tests.Running;

/// <summary>The browser of the system; none is downloaded.</summary>
public static class Chromium
{
    /// <summary>Where Debian puts it.</summary>
    public const string Path = "/usr/bin/chromium";

    /// <summary>Why tests in it are skipped; null where it is there.</summary>
    public static string? WhyNot { get; } = File.Exists(Path) ? null : $"{Path} is not installed (package chromium).";
}
