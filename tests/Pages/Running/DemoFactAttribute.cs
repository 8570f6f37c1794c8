namespace LearningSessions.Pages.Tests.Running;

/// <summary>A test that looks at the demo that <c>docs/screenshots.sh</c> has started; skipped where it has not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DemoFactAttribute : FactAttribute
{
    public DemoFactAttribute() => Skip = Chromium.WhyNot ?? (Demo.SignInLinks.Length < 2 ? "docs/screenshots.sh runs this on the demo's data." : null);
}

/// <summary>The demo that a script has started.</summary>
internal static class Demo
{
    /// <summary>Links that sign in an admin, each once: one for the walk, one for the pictures. None where there is no demo.</summary>
    public static string[] SignInLinks { get; } = (Environment.GetEnvironmentVariable("DEMO_SIGN_IN_LINKS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folder that takes the pictures.</summary>
    public static string Pictures { get; } = Environment.GetEnvironmentVariable("DEMO_PICTURES") ?? "pictures";

    /// <summary>The folder that takes a picture of the whole of each page in each language and theme; null for none.</summary>
    public static string? Walk { get; } = Environment.GetEnvironmentVariable("DEMO_WALK") is { Length: > 0 } folder ? folder : null;
}
