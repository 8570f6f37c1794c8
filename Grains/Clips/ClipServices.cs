using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Clips;

/// <summary>Registers the work on clips.</summary>
public static class ClipServices
{
    /// <summary>Registers the work on clips (section <c>Clips</c>). The services must hold an <see cref="IClipSource"/>, an <see cref="IClipAnalyst"/> and an
    /// <see cref="IClipAudio"/>; the analyst gives way to a model where <c>Clips:Analyst</c> names one of the section <c>Models</c>. A name that is neither is
    /// refused when the options are validated, at start.</summary>
    public static IServiceCollection AddClips(this IServiceCollection services, IConfiguration configuration)
    {
        var analyst = configuration["Clips:Analyst"] ?? ClipOptions.Acoustics;
        string[] models = [.. configuration.GetSection("Models").GetChildren().Select(model => model.Key)];
        services.AddOptions<ClipOptions>().Bind(configuration.GetSection("Clips")).ValidateDataAnnotations().ValidateOnStart().Validate(
            options => options.Analyst == ClipOptions.Acoustics || models.Contains(options.Analyst, StringComparer.Ordinal),
            $"Clips:Analyst is '{analyst}', which is no model of the configuration. Known: {string.Join(", ", [ClipOptions.Acoustics, .. models])}.");
        services.AddSingleton<ClipParts>();
        return analyst == ClipOptions.Acoustics ? services : services.AddSingleton<IClipAnalyst, ModelClipAnalyst>();
    }
}
