namespace LearningSessions.Api.Demo;

/// <summary>What Program calls to have the demo.</summary>
public static class DemoSetup
{
    /// <summary>Registers the demo where the options ask for it.</summary>
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Demo");
        if (section.GetValue<bool>(nameof(DemoOptions.Load)))
        {
            builder.Services.AddOptions<DemoOptions>().Bind(section);
            builder.Services.AddHostedService<DemoRun>();
        }

        return builder;
    }
}
