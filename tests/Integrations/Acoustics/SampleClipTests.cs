using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Acoustics;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Clips;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Acoustics;

/// <summary>The clips of samples/telemetry, whose faults are known.</summary>
public sealed class SampleClipTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Telemetry = Path.Combine(Repository.Samples, "telemetry");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_known_fault_of_the_audio_is_told()
    {
        var options = new AcousticOptions { Recognizers = ["none"] };
        foreach (var clip in Clips())
        {
            var metrics = await Analyse(clip, options, []);

            output.WriteLine($"{clip.Quality}: {metrics}");
            Assert.True(clip.Quality == metrics.AudioQuality, $"{clip.Link} is {clip.Quality} and was taken to be {metrics.AudioQuality}.");
            Assert.Equal(clip.Quality == "blank", metrics.EngagementScore is null);
            Assert.Null(metrics.DominantEmotion);
            Assert.Null(metrics.EqScore);
            Assert.Equal("acoustics", metrics.AnalysedBy);
        }
    }

    [Fact]
    public async Task A_flat_voice_is_less_engaged_than_a_lively_one()
    {
        var scores = new Dictionary<bool, List<decimal>> { [true] = [], [false] = [] };
        foreach (var clip in Clips().Where(clip => clip.Quality == "good"))
        {
            // These two learners are spoken flat from their third day on.
            var flat = clip.Link.Contains("/learner-011-", StringComparison.Ordinal);
            scores[flat].Add((await Analyse(clip, new AcousticOptions { Recognizers = ["none"] }, [])).EngagementScore!.Value);
        }

        Assert.True(
            scores[true].Max() < scores[false].Min(),
            $"Flat voices reach {scores[true].Max()}, lively ones begin at {scores[false].Min()}.");
    }

    [PocketSphinxFact]
    public async Task Pronunciation_is_told_by_the_words_that_were_heard()
    {
        var sphinx = Options.Create(new PocketSphinxOptions { Decoders = 2 });
        var blobs = new KeptBlobs(folder.Path);
        using var recognizer = new PocketSphinxRecognizer(blobs, new AudioDecoder(Options.Create(new AudioOptions())), sphinx);
        var right = Clips().Where(clip => clip.Quality == "good" && PronunciationRules.WordError(clip.Expected, clip.Spoken) == 0).Take(4);
        var wrong = Clips().Where(clip => clip.Quality == "good" && PronunciationRules.WordError(clip.Expected, clip.Spoken) > 0.6).Take(4);

        foreach (var clip in right)
            Assert.NotEqual("poor", (await Analyse(clip, new AcousticOptions(), [recognizer])).PronunciationAccuracy);
        foreach (var clip in wrong)
        {
            var metrics = await Analyse(clip, new AcousticOptions(), [recognizer]);
            Assert.Equal("poor", metrics.PronunciationAccuracy);
            Assert.Equal("acoustics+pocketsphinx", metrics.AnalysedBy);
        }
    }

    private static List<SampleClip> Clips() =>
    [
        .. File.ReadLines(Path.Combine(Telemetry, "clips.tsv")).Select(line => line.Split('\t'))
            .Select(cells => new SampleClip(cells[0], cells[1], cells[2], cells[3])),
    ];

    private async Task<ClipMetrics> Analyse(SampleClip clip, AcousticOptions options, ISpeechRecognizer[] recognizers)
    {
        var blobs = new KeptBlobs(folder.Path);
        var source = new FolderClipSource(blobs, Options.Create(new FolderClipOptions { Folder = Path.Combine(Telemetry, "clips") }));
        Assert.IsNotType<ClipFetchOutcome.Missing>(await source.Fetch(clip.Link, default));
        using var samples = new ClipSamples(blobs, new AudioDecoder(Options.Create(new AudioOptions())), Options.Create(options));
        var analyst = new AcousticAnalyst(samples, recognizers, Options.Create(options), TimeProvider.System);
        var request = new ClipRequest(LearnerId.From("learner-001"), clip.Link, ClipBlobs.NameOf(clip.Link), clip.Expected, "en", "1");
        return Assert.IsType<ClipAnalysisOutcome.Analysed>(await analyst.Analyse(request, default)).Metrics;
    }

    private sealed record SampleClip(string Link, string Quality, string Expected, string Spoken);
}
