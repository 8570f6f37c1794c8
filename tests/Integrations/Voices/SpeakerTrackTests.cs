using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Integrations.Voices;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Voices;

public sealed class SpeakerTrackTests(ITestOutputHelper output)
{
    public static TheoryData<string> Calls => [.. SampleCall.All.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Two_voices_of_a_sample_are_told_apart(string name)
    {
        var call = Call(name);
        var pieces = Pieces(call, Everything);
        var track = SpeakerTrack.Of(pieces);
        var error = TimeError(call, track);
        output.WriteLine($"{name}: distance {Found(pieces)}, {error:0.000} of the speech with the wrong speaker");

        Assert.Equal(2, track.Voices);
        Assert.InRange(error, 0, 0.03);
    }

    [Theory]
    [InlineData("en-08")]
    [InlineData("es-01")]
    public void One_voice_alone_is_one_speaker(string name) => EachAloneIsOne(name);

    [Theory]
    [Trait("Tier", "Long")]
    [MemberData(nameof(Calls))]
    public void One_voice_alone_of_any_sample_is_one_speaker(string name) => EachAloneIsOne(name);

    [Fact]
    public void Long_parts_with_pauses_in_them_give_the_same_speakers()
    {
        var call = Call("en-05");
        var voices = new VoiceSounds();
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(call.Audio, CancellationToken.None);
        foreach (var segment in SpeechSegments.Read(audio, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(28), CancellationToken.None))
            voices.AddParts(segment, CancellationToken.None);

        Assert.InRange(TimeError(call, SpeakerTrack.Of(voices.Pieces)), 0, 0.02);
    }

    [SharedDataFact("jfk.wav")]
    public void A_real_voice_alone_is_one_speaker()
    {
        var voices = new VoiceSounds();
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(Repository.Shared("jfk.wav")!, CancellationToken.None);
        foreach (var segment in SpeechSegments.Read(audio, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(20), CancellationToken.None))
            voices.Add(segment);

        output.WriteLine($"jfk: distance {Found(voices.Pieces)}");
        Assert.Equal(1, SpeakerTrack.Of(voices.Pieces).Voices);
    }

    [Fact]
    public void Nobody_is_no_voice()
    {
        Assert.Equal(0, SpeakerTrack.Of([]).Voices);
    }

    private void EachAloneIsOne(string name)
    {
        var call = Call(name);
        foreach (var speaker in (string[])["A", "B"])
        {
            var pieces = Pieces(call, line => line.Speaker == speaker);
            output.WriteLine($"{name} {speaker}: distance {Found(pieces)}");

            Assert.Equal(1, SpeakerTrack.Of(pieces).Voices);
        }
    }

    private static string Found(IReadOnlyList<VoicePiece> pieces) => VoicePair.Find(pieces) is { } pair
        ? $"{pair.Distance:0.0}, agreement {SpeakerTrack.Agreement(pieces, pair, SpeakerTrack.Path(pieces, pair)):0.000}"
        : "unknown";

    private static SampleCall Call(string name) => SampleCall.All.Single(call => call.Name == name);

    private static bool Everything(SpokenLine line) => true;

    private static IReadOnlyList<VoicePiece> Pieces(SampleCall call, Func<SpokenLine, bool> wanted)
    {
        var voices = new VoiceSounds();
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(call.Audio, CancellationToken.None);
        foreach (var segment in SpeechSegments.Read(audio, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(20), CancellationToken.None))
        {
            if (wanted(call.Lines.MaxBy(line => Math.Min(line.End, segment.End) - Math.Max(line.Start, segment.Start))!))
                voices.Add(segment);
        }

        return voices.Pieces;
    }

    private static double TimeError(SampleCall call, SpeakerTrack track)
    {
        var moments = call.Lines.SelectMany(line =>
            Enumerable.Range(0, (int)((line.End - line.Start) * 100)).Select(i => (line.Speaker, Time: line.Start + (i / 100.0)))).ToList();
        return (double)moments.Count(moment => track.SpeakerAt(moment.Time) != moment.Speaker) / moments.Count;
    }
}
