using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Sources;
using LearningSessions.Integrations.CsvFiles;
using LearningSessions.Integrations.S3;
using LearningSessions.Integrations.SurveyCto;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Forms;

/// <summary>Registers the named sources.</summary>
public static class FormServices
{
    /// <summary>The name of the source that is there when the configuration names none.</summary>
    public const string DefaultSource = "folder";

    /// <summary>Registers an <see cref="ISubmissionSource"/> for each child of the section <c>Sources</c>; without any, a folder that needs no key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The sections Sources, SurveyCto and S3.</param>
    /// <param name="folder">The folder of the default source.</param>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        var sources = configuration.GetSection("Sources");
        services.AddOptions<FormsOptions>().Configure(options =>
        {
            sources.Bind(options.Sources);
            if (options.Sources.Count == 0)
                options.Sources[DefaultSource] = new FormOptions { Folder = folder };
        }).ValidateDataAnnotations().ValidateOnStart();

        var names = sources.GetChildren().Select(source => source.Key).ToList();
        foreach (var name in names.Count == 0 ? [DefaultSource] : names)
            services.AddSingleton(provider => Source(provider, name));
        if (Uses(sources, FormKind.SurveyCto))
        {
            services.AddOptions<SurveyCtoOptions>().Bind(configuration.GetSection("SurveyCto")).ValidateDataAnnotations().ValidateOnStart();
            services.TryAddSingleton<SurveyCtoServer>();
        }

        if (Uses(sources, FormKind.S3))
            services.AddS3(configuration);
        return services;
    }

    private static bool Uses(IConfigurationSection sources, FormKind kind) =>
        sources.GetChildren().Any(source => string.Equals(source["Kind"], kind.ToString(), StringComparison.OrdinalIgnoreCase));

    private static ISubmissionSource Source(IServiceProvider provider, string name)
    {
        var form = provider.GetRequiredService<IOptions<FormsOptions>>().Value.Sources[name];
        var (blobs, time) = (provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>());
        return form.Kind switch
        {
            FormKind.Folder => new CsvSource(name, form, new DiskFiles(form.Folder), blobs, time),
            FormKind.SurveyCto => new SurveyCtoSource(name, form, provider.GetRequiredService<SurveyCtoServer>(), blobs),
            FormKind.S3 => new CsvSource(name, form, new S3Files(provider.GetRequiredService<IOptions<S3Options>>().Value, form.Folder, time), blobs, time),
            var kind => throw new InvalidOperationException($"No source is known of the kind {kind}."),
        };
    }
}
