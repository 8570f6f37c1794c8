using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Bench.Live;

/// <summary>Hears one word in whatever is said, at once: what is measured is all the rest.</summary>
internal sealed class NothingLive : ILiveRecognizer
{
    public string Name => "nothing";

    public string? WhyNot(string language) => null;

    public ILivePlace Enter(string language) => new Place();

    private sealed class Place : ILivePlace
    {
        private static readonly ImmutableArray<string> Heard = ["word"];

        public Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel) => Task.FromResult(Heard);

        public Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel) =>
            Task.FromResult<ImmutableArray<Word>>([new Word("word", 0, (double)samples.Length / VoiceLevel.SampleRate, 1)]);

        public void Dispose()
        {
        }
    }
}
