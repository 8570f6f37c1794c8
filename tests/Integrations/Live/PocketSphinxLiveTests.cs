using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Live;

public sealed class PocketSphinxLiveTests(ITestOutputHelper output) : IDisposable
{
    private readonly PocketSphinxLive live = new(Options.Create(new PocketSphinxOptions { LiveSessions = 2, LiveThreads = 1 }));

    public void Dispose() => live.Dispose();

    [PocketSphinxFact]
    public async Task A_session_is_heard_nearly_word_for_word_and_clearly()
    {
        using var place = live.Enter("en")!;
        var call = SampleCall.English.First(each => each.Name == "en-03");
        var finals = await HeardSession.Finals(place, Sounds.Call("en-03"));
        foreach (var (boundary, words, confidence) in finals)
            output.WriteLine($"{boundary.From / 16_000.0:0.0}–{boundary.To / 16_000.0:0.0} {confidence:0.00} {string.Join(' ', words.Select(word => word.Text))}");

        var errors = WordErrors.Count(call.Words, finals.SelectMany(final => final.Words).Select(word => word.Text));
        output.WriteLine($"word error {(double)errors / call.Words.Count():0.000}");
        Assert.InRange((double)errors / call.Words.Count(), 0, 0.2);
        Assert.All(finals, final => Assert.True(IsClear(final.Boundary, final.Words)));
    }

    [PocketSphinxFact]
    public async Task A_final_is_a_function_of_its_samples_whatever_was_heard_before()
    {
        using var place = live.Enter("en")!;
        var audio = Sounds.Call("en-02")[..(6 * 16_000)];
        var first = await place.Final(audio, CancellationToken.None);
        await place.Final(Sounds.Music(2), CancellationToken.None);
        await place.Pass(new HearingPass(0, 0, Sounds.Call("en-04")[..32_000]), CancellationToken.None);

        Assert.NotEmpty(first);
        Assert.Equal(first.AsEnumerable(), await place.Final(audio, CancellationToken.None));
    }

    [PocketSphinxFact]
    public async Task Silence_and_noise_give_no_words()
    {
        using var place = live.Enter("en")!;
        foreach (var sound in (short[][])[new short[40 * 16_000], Sounds.Noise(40, 0.001), Sounds.Noise(40, 0.05), Sounds.Noise(40, 0.4)])
            Assert.Empty(await HeardSession.Finals(place, sound));
    }

    [PocketSphinxFact]
    public Task Music_gives_no_final_above_the_threshold_of_confidence() => GivesNothingClear(seconds: 8);

    [PocketSphinxFact]
    [Trait("Tier", "Long")]
    public Task Nor_does_music_that_goes_on() => GivesNothingClear(seconds: 24);

    [PocketSphinxFact]
    public async Task Words_are_heard_while_they_are_spoken()
    {
        using var place = live.Enter("en")!;
        var audio = Sounds.Call("en-03")[4_800..];
        var heard = new List<ImmutableArray<string>>();
        for (var at = 0; at < 5 * 16_000; at += 16_000)
            heard.Add(await place.Pass(new HearingPass(0, at, audio[at..(at + 16_000)]), CancellationToken.None));

        output.WriteLine(string.Join('\n', heard.Select(words => string.Join(' ', words))));
        Assert.True(heard[^1].Length > heard[1].Length);
        Assert.InRange(heard[^1].Length, 6, 30);
    }

    [PocketSphinxFact]
    public void Beyond_its_places_nobody_enters_until_somebody_leaves()
    {
        var (first, second) = (live.Enter("en"), live.Enter("en"));
        Assert.Null(live.Enter("en"));
        first!.Dispose();
        // Places are given back in the order of the work on the thread.
        Assert.True(SpinWait.SpinUntil(() => (first = live.Enter("en")) is not null, TimeSpan.FromMinutes(2)), "The place never came back.");
        second!.Dispose();
        first!.Dispose();
    }

    private async Task GivesNothingClear(int seconds)
    {
        using var place = live.Enter("en")!;
        foreach (var sound in (short[][])[Sounds.Music(seconds), Sounds.Gusts(seconds)])
        {
            var finals = await HeardSession.Finals(place, sound);
            foreach (var (boundary, words, confidence) in finals)
                output.WriteLine($"{boundary.From / 16_000.0:0.0}–{boundary.To / 16_000.0:0.0} {confidence:0.00} {string.Join(' ', words.Select(word => $"{word.Text} {word.Confidence:0.00}"))}");
            Assert.DoesNotContain(finals, final => IsClear(final.Boundary, final.Words));
        }
    }

    private static bool IsClear(SegmentBoundary boundary, ImmutableArray<Word> words) =>
        HeardWords.IsClear(words, (double)(boundary.To - boundary.From) / VoiceLevel.SampleRate, new LiveOptions().LeastConfidence);
}
