using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests;

public sealed class IntegrationRegistrationsTests
{
    [Fact]
    public async Task Every_port_has_its_adapter_and_recognizers_keep_their_order()
    {
        await using var services = Services("data");

        Assert.Equal(["accompanying", "pocketsphinx"], services.GetServices<ISpeechRecognizer>().Select(recognizer => recognizer.Name));
        Assert.NotNull(services.GetRequiredService<IAudioProbe>());
        Assert.NotNull(services.GetRequiredService<IDocumentStore>());
        Assert.NotNull(services.GetRequiredService<IMessageDelivery>());
    }

    [Fact]
    public async Task Options_are_checked_at_the_start()
    {
        await using var services = Services("");

        var refused = Assert.Throws<AggregateException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(2, refused.Flatten().InnerExceptions.OfType<OptionsValidationException>().Count());
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddSingleton<IBlobStore, FolderBlobs>()
        .AddSingleton(TimeProvider.System)
        .AddAudio(audio => audio.MaxDuration = TimeSpan.FromHours(1))
        .AddAccompanyingTranscripts()
        .AddPocketSphinx(sphinx => sphinx.Decoders = 1)
        .AddDiskDocuments(documents => documents.Folder = folder)
        .AddOutbox(outbox => outbox.Folder = folder)
        .BuildServiceProvider();
}
