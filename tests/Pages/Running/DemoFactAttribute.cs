namespace LearningSessions.Pages.Tests.Running;

/// <summary>A test that looks at the demo that <c>docs/screenshots.sh</c> has started; skipped where it has not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DemoFactAttribute : FactAttribute
{
    public DemoFactAttribute() => Skip = Chromium.WhyNot ?? (Demo.SignInLink is null ? "docs/screenshots.sh runs this on the demo's data." : null);
}

/// <summary>The demo that a script has started.</summary>
internal static class Demo
{
    /// <summary>A link that signs in an admin; null where there is no demo.</summary>
    public static string? SignInLink { get; } = Environment.GetEnvironmentVariable("DEMO_SIGN_IN_LINK");

    /// <summary>The folder that takes the pictures; null takes none.</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("DEMO_PICTURES");
}
