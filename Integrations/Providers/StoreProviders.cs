using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.Providers;

/// <summary>Where documents are kept.</summary>
internal static class StoreProviders
{
    // A folder that no tutor's id can name.
    private static readonly DocumentName Trial = new(TutorId.From("_test"), "connection-test", ".txt", "settings") { Replaces = true };

    public static void Add(IServiceCollection services, IConfiguration configuration, ProviderCards cards)
    {
        var store = configuration["Documents:Store"];
        Add(services, store is not ("s3" or "drive"), standing => cards.Of("documents-disk", ProviderPart.Documents, standing), ProviderStanding.Embedded);
        Add(services, store is "s3", standing => cards.Of(
            "documents-s3", ProviderPart.Documents, standing, "Documents:Store", "S3:ServiceUrl", "S3:Bucket", "S3:Region", "!S3:AccessKey", "!S3:SecretKey"));
        Add(services, store is "drive", standing => cards.Of(
            "documents-drive", ProviderPart.Documents, standing, "Documents:Store", "GoogleDrive:CredentialsFile", "GoogleDrive:RootFolder"));
    }

    private static void Add(IServiceCollection services, bool isUsed, Func<ProviderStanding, ProviderCard> card, ProviderStanding used = ProviderStanding.Configured)
    {
        if (isUsed)
            services.AddProvider(card(used), Test);
        else if (used == ProviderStanding.Configured)
            services.AddProvider(card(ProviderStanding.Missing));
    }

    private static async Task<ProviderTestOutcome> Test(IServiceProvider provider, CancellationToken cancel)
    {
        var at = provider.GetRequiredService<TimeProvider>().GetUtcNow();
        return await provider.GetRequiredService<TextDocuments>().Put(Trial, $"The settings' test of {at:u}.\n", cancel) switch
        {
            StoreOutcome.Stored stored => new ProviderTestOutcome.Works($"A document was written to {stored.Location}."),
            StoreOutcome.Failed failed => ConfiguredProvider.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }
}
