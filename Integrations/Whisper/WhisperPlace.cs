using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Whisper;

/// <summary>One session's place at Whisper. A pass hears a window of the newest seconds; what lies before it keeps the words that were heard last.</summary>
internal sealed class WhisperPlace(WhisperLive live, string language) : ILivePlace
{
    private const int LongestWindow = 8 * SpeechAudio.SampleRate;
    private const double KeptSeconds = 3;
    private const int FramesOfContext = 50;

    private readonly Lock _gate = new();
    private readonly List<short> _window = [];
    private readonly List<string> _settled = [];
    private long? _segment;
    private int _isLeft;

    /// <inheritdoc />
    public Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel) => live.Threads.Run(() => Hear(pass, cancel), cancel);

    /// <inheritdoc />
    public Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel) =>
        live.Threads.Run<ImmutableArray<Word>>(() => [.. Recognize(samples.Span, null, cancel)], cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            live.Leave();
    }

    private ImmutableArray<string> Hear(HearingPass pass, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_segment != pass.Segment)
            {
                _segment = pass.Segment;
                _window.Clear();
                _settled.Clear();
            }

            _window.AddRange(pass.Samples.Span);
            var seconds = (double)_window.Count / SpeechAudio.SampleRate;
            var words = Recognize(CollectionsMarshal.AsSpan(_window), (int)Math.Ceiling((seconds + 1) * FramesOfContext), cancel).ToList();
            ImmutableArray<string> heard = [.. _settled, .. words.Select(word => word.Text)];
            if (_window.Count > LongestWindow)
                Trim(words, seconds - KeptSeconds);
            return heard;
        }
    }

    private void Trim(List<Word> words, double until)
    {
        var old = words.TakeWhile(word => word.End <= until).ToList();
        _settled.AddRange(old.Select(word => word.Text));
        var cut = old.Count > 0 ? old[^1].End!.Value : until;
        _window.RemoveRange(0, Math.Clamp((int)(cut * SpeechAudio.SampleRate), 0, _window.Count));
    }

    private IEnumerable<Word> Recognize(ReadOnlySpan<short> samples, int? audioContext, CancellationToken cancel)
    {
        using var processor = live.Processor(language, audioContext);
        var audio = new float[samples.Length];
        for (var i = 0; i < audio.Length; i++)
            audio[i] = samples[i] / 32_768f;
        var seconds = (double)samples.Length / SpeechAudio.SampleRate;
        return [.. processor.ProcessAsync(audio, cancel).ToBlockingEnumerable(cancel).SelectMany(heard => WhisperWords.Of(heard, 0, seconds))];
    }
}
