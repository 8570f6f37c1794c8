using LearningSessions.Grains.Models;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.OpenAI.Audio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.OpenAI.Audio;

/// <summary>What a transcription endpoint says that it costs.</summary>
public sealed class TranscriptionPriceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null)]
    [InlineData("true", 0.0)]
    public void Nothing_is_known_of_it_unless_it_is_free(string? free, double? hour)
    {
        using var services = Services(new() { ["Transcription:own:Model"] = "whisper-1", ["Transcription:own:Free"] = free });

        var engine = Assert.Single(services.GetServices<ISpeechRecognizer>());

        Assert.Equal((decimal?)hour, PriceRules.AudioCost(3_600, PriceRules.ValidAt(engine.Tariff!.Prices, Now)));
    }

    [Fact]
    public void Free_and_priced_at_once_is_refused()
    {
        using var services = Services(new()
        {
            ["Transcription:own:Model"] = "whisper-1",
            ["Transcription:own:Free"] = "true",
            ["Transcription:own:Prices:0:From"] = "2026-01-01",
        });

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<TranscriptionOptions>>().Value);

        Assert.Contains("Transcription:own: What is Free has no Prices.", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<Grains.Blobs.IBlobStore>(new MemoryBlobs())
        .AddSingleton<AudioDecoder>()
        .AddTranscriptionEndpoints(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
