using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Live.Questions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Live;

/// <summary>Registers live speech.</summary>
public static class LiveServices
{
    /// <summary>Registers it with the section <c>Live</c>. Who asks and who coaches are the bank and the rules, or the models that <c>Live:Questions</c> and
    /// <c>Live:Coach</c> name; a name that is no model of the section <c>Models</c> is refused at start.</summary>
    public static IServiceCollection AddLiveSpeech(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Live");
        string[] known = [LiveOptions.Offline, .. configuration.GetSection("Models").GetChildren().Select(model => model.Key)];
        services.AddOptions<LiveOptions>().Bind(section).ValidateDataAnnotations()
            .Validate(
                options => known.Contains(options.Questions, StringComparer.Ordinal) && known.Contains(options.Coach, StringComparer.Ordinal),
                $"Live:Questions or Live:Coach is no model of the configuration. Known: {string.Join(", ", known)}.")
            .ValidateOnStart();
        services.AddSingleton<LiveTranscriptPages>();
        services.AddSingleton<LiveRecognizers>();
        services.AddSingleton<LiveWork>();
        if ((section[nameof(LiveOptions.Questions)] ?? LiveOptions.Offline) == LiveOptions.Offline)
            services.AddSingleton<IQuestionWriter, BankQuestions>();
        else
            services.AddSingleton<IQuestionWriter, ModelQuestions>();
        if ((section[nameof(LiveOptions.Coach)] ?? LiveOptions.Offline) == LiveOptions.Offline)
            services.AddSingleton<ILiveCoach, OfflineCoach>();
        else
            services.AddSingleton<ILiveCoach, ModelCoach>();
        return services;
    }
}
