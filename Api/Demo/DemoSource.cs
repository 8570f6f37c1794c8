namespace LearningSessions.Api.Demo;

/// <summary>Sets up the folder of the samples as a source of calls, and only where the demo is asked for.</summary>
public static class DemoSource
{
    /// <summary>The source's id.</summary>
    public const string Name = "samples";

    /// <summary>Adds the source to the configuration. Silos need it before they read theirs.</summary>
    public static void AddDemoSource(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection("Demo");
        if (!demo.GetValue<bool>(nameof(DemoOptions.Load)))
            return;
        var form = ConfigurationPath.Combine("Sources", Name);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [ConfigurationPath.Combine(form, "Kind")] = "Folder",
            [ConfigurationPath.Combine(form, "Folder")] = demo[nameof(DemoOptions.Samples)] ?? new DemoOptions().Samples,
            [ConfigurationPath.Combine(form, "File")] = "recordings.csv",
        });
    }
}
