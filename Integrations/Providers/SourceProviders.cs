using System.Globalization;
using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Sources;
using LearningSessions.Integrations.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.Providers;

/// <summary>Where calls and clips come from.</summary>
internal static class SourceProviders
{
    private static readonly string[] SurveyCto = ["SurveyCto:Server", "SurveyCto:User", "!SurveyCto:Password"];

    public static void Add(IServiceCollection services, IConfiguration configuration, ProviderCards cards)
    {
        var sources = configuration.GetSection("Sources").GetChildren().ToList();
        if (sources.Count == 0)
            services.AddProvider(
                cards.Of($"source-{FormServices.DefaultSource}", ProviderPart.Sources, ProviderStanding.Embedded) with { Kind = "source", Name = FormServices.DefaultSource },
                (provider, cancel) => Test(provider, FormServices.DefaultSource, cancel));
        foreach (var name in sources.Select(source => source.Key))
            services.AddProvider(cards.Named("source", name, ProviderPart.Sources, "Sources", "Kind", "Folder", "File", "Form"), (provider, cancel) => Test(provider, name, cancel));
        var usesSurveyCto = sources.Any(source => string.Equals(source["Kind"], nameof(FormKind.SurveyCto), StringComparison.OrdinalIgnoreCase));
        services.AddProvider(cards.Of("surveycto", ProviderPart.Sources, usesSurveyCto ? ProviderStanding.Configured : ProviderStanding.Missing, SurveyCto));
        services.AddProvider(configuration["Clips:Source"] == "s3"
            ? cards.Of("clips-s3", ProviderPart.Clips, ProviderStanding.Configured, "Clips:Source", "S3:Bucket", "S3:ServiceUrl")
            : cards.Of("clips-folder", ProviderPart.Clips, ProviderStanding.Embedded, "Clips:Folder"));
    }

    // Only what is new from now on is asked for: a form's whole history takes the server long.
    private static async Task<ProviderTestOutcome> Test(IServiceProvider provider, string name, CancellationToken cancel)
    {
        var source = provider.GetServices<ISubmissionSource>().Single(each => each.Name == name);
        return await source.List(provider.GetRequiredService<TimeProvider>().GetUtcNow(), cancel) switch
        {
            ListingOutcome.Listed listed => new ProviderTestOutcome.Works(string.Create(
                CultureInfo.InvariantCulture, $"The {source.Origin} answers; {listed.Submissions.Length} submissions were read, {listed.Unreadable.Length} rows cannot be read.")),
            ListingOutcome.Failed failed => ConfiguredProvider.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }
}
