namespace LearningSessions.Api.Demo;

/// <summary>What Program calls to have the demo.</summary>
public static class DemoSetup
{
    /// <summary>Registers the demo where the options ask for it.</summary>
    /// <returns>What it comes to.</returns>
    public static DemoOutcome AddDemo(this WebApplicationBuilder builder)
    {
        var outcome = new DemoOutcome();
        var section = builder.Configuration.GetSection("Demo");
        if (section.GetValue<bool>(nameof(DemoOptions.Load)))
        {
            // The samples have clips, and the demo says yes to what a deployment has to decide for itself.
            builder.Configuration["Clips:Folder"] ??= Path.Combine(section[nameof(DemoOptions.Samples)] ?? "samples", "telemetry", "clips");
            builder.Configuration["Clips:InferEmotions"] ??= "true";
            builder.Services.AddOptions<DemoOptions>().Bind(section);
            builder.Services.AddSingleton(outcome);
            builder.Services.AddHostedService<DemoRun>();
        }

        return outcome;
    }
}
