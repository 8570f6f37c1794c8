using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Integrations.WhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests;

/// <summary>What the configuration says is what is there, and what cannot work is refused at the start.</summary>
public sealed class ProviderOptionsTests
{
    private static readonly Dictionary<string, string?> Sound = new()
    {
        ["Sources:calls:Kind"] = "surveycto",
        ["Sources:calls:Form"] = "llamadas",
        ["Sources:calls:Columns:Tutor"] = "docente",
        ["Sources:calls:Languages:jopara"] = "gn",
        ["Sources:shelf:Folder"] = "/srv/calls",
        ["Sources:bucket:Kind"] = "S3",
        ["SurveyCto:Server"] = "https://programme.surveycto.com",
        ["SurveyCto:User"] = "reader",
        ["SurveyCto:Password"] = "s3cret",
        ["S3:Bucket"] = "programme",
        ["S3:AccessKey"] = "key",
        ["S3:SecretKey"] = "s3cret",
        ["Documents:Store"] = "s3",
        ["WhatsApp:PhoneId"] = "1",
        ["WhatsApp:Token"] = "s3cret",
        ["WhatsApp:Template"] = "feedback",
    };

    [Fact]
    public async Task Each_named_source_the_store_and_the_delivery_of_the_configuration_are_there()
    {
        await using var services = Services(Sound);

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(
            [("bucket", "bucket programme"), ("calls", "SurveyCTO form llamadas"), ("shelf", "folder /srv/calls")],
            services.GetServices<ISubmissionSource>().Select(source => (source.Name, source.Origin)).Order());
        Assert.Equal("S3DocumentStore", services.GetRequiredService<IDocumentStore>().GetType().Name);
        Assert.Equal("WhatsAppDelivery", services.GetRequiredService<IMessageDelivery>().GetType().Name);
        Assert.Equal("whatsapp", Assert.Single(services.GetServices<IDeliveryReports>()).Service);
        var form = services.GetRequiredService<IOptions<FormsOptions>>().Value.Sources["calls"];
        Assert.Equal(("docente", "gn"), (form.Columns.Tutor, form.Languages["Jopara"]));
    }

    [Fact]
    public async Task Without_a_word_in_the_configuration_calls_come_from_a_folder_and_documents_go_to_disk()
    {
        await using var services = Services([]);

        services.GetRequiredService<IStartupValidator>().Validate();

        var source = Assert.Single(services.GetServices<ISubmissionSource>());
        Assert.Equal(("folder", "folder data/submissions"), (source.Name, source.Origin));
        Assert.Equal("DiskDocumentStore", services.GetRequiredService<IDocumentStore>().GetType().Name);
    }

    [Theory]
    [InlineData("Sources:Calls 1:Folder", "x", "Sources:Calls 1")]
    [InlineData("Sources:calls:Form", "", "Form")]
    [InlineData("Sources:calls:Review", "approved,pending", "Review")]
    [InlineData("Sources:shelf:Folder", "", "Folder")]
    [InlineData("SurveyCto:Server", "ftp://x", "SurveyCto:Server")]
    [InlineData("SurveyCto:Password", "", "Password")]
    [InlineData("SurveyCto:BusyTries", "-1", "BusyTries")]
    [InlineData("S3:Bucket", "", "Bucket")]
    [InlineData("S3:SecretKey", "", "S3:SecretKey")]
    [InlineData("S3:ServiceUrl", "minio", "S3:ServiceUrl")]
    [InlineData("Documents:Store", "dropbox", "Documents:Store")]
    [InlineData("WhatsApp:Template", "", "Template")]
    [InlineData("WhatsApp:Endpoint", "ftp://x", "WhatsApp:Endpoint")]
    [InlineData("WhatsApp:Timeout", "02:00:00", "Timeout")]
    public async Task What_cannot_work_is_refused_with_the_settings_name_and_without_secrets(string setting, string value, string named)
    {
        await using var services = Services(new(Sound) { [setting] = value });

        var refused = Assert.ThrowsAny<Exception>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.True(refused is OptionsValidationException or AggregateException);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GoogleDrive:CredentialsFile", "/nowhere/credentials.json", "CredentialsFile")]
    [InlineData("GoogleDrive:RootFolder", "", "RootFolder")]
    [InlineData("GoogleDrive:ChunkBytes", "300000", "ChunkBytes")]
    public async Task A_drive_that_cannot_work_is_refused_too(string setting, string value, string named)
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(new()
        {
            ["Documents:Store"] = "drive",
            ["GoogleDrive:CredentialsFile"] = folder.File("credentials.json", "{}"),
            ["GoogleDrive:RootFolder"] = "root",
            [setting] = value,
        });

        var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddSingleton<IBlobStore, MemoryBlobs>()
            .AddSingleton(TimeProvider.System)
            .AddSources(configuration, "data/submissions")
            .AddDocuments(configuration, "data/documents");
        return (settings.ContainsKey("WhatsApp:Token") ? services.AddWhatsApp(configuration) : services).BuildServiceProvider();
    }
}
