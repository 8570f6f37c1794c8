namespace LearningSessions.Api.Live;

/// <summary>Registers what the endpoints of live speech need.</summary>
public static class LiveSetup
{
    /// <summary>Registers it with the section <c>Live</c>.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddOptions<LiveSocketOptions>().BindConfiguration("Live").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveTokens>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<LiveWatching>();
        return services;
    }
}
