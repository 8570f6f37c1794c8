using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>Cuts a recording at its pauses, so that what is held in memory never depends on its length.</summary>
public static class SpeechSegments
{
    private const int BlockFrames = 1_500;
    private const int Pad = 15;
    private const int LeastSpeech = 6;

    /// <summary>Reads a recording to its end and gives the stretches in which somebody speaks.</summary>
    /// <param name="audio">Read once, from where it stands.</param>
    /// <param name="pause">The least quiet that ends a segment.</param>
    /// <param name="longest">Longer speech is cut at its quietest moment.</param>
    /// <param name="cancel">Checked at each block.</param>
    public static IEnumerable<SpeechSegment> Read(SpeechAudio audio, TimeSpan pause, TimeSpan longest, CancellationToken cancel)
    {
        var levels = new SpeechLevels();
        var cutter = new SegmentCutter(Frames(pause), Frames(longest), Pad, LeastSpeech);
        var block = new short[BlockFrames * SpeechLevels.FrameSamples];
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var count = Fill(audio, block);
            var frames = count / SpeechLevels.FrameSamples;
            var blockLevels = new float[frames];
            for (var i = 0; i < frames; i++)
                blockLevels[i] = SpeechLevels.Level(block.AsSpan(i * SpeechLevels.FrameSamples, SpeechLevels.FrameSamples));
            var threshold = frames == 0 ? 0 : levels.Threshold(blockLevels);
            for (var i = 0; i < frames; i++)
            {
                var frame = block.AsSpan(i * SpeechLevels.FrameSamples, SpeechLevels.FrameSamples);
                if (cutter.Take(frame, blockLevels[i], blockLevels[i] > threshold) is { } segment)
                    yield return segment;
            }

            if (count < block.Length)
                break;
        }

        if (cutter.End() is { } last)
            yield return last;
    }

    private static int Frames(TimeSpan time) => (int)(time.TotalMilliseconds / 10);

    private static int Fill(SpeechAudio audio, short[] block)
    {
        var count = 0;
        while (count < block.Length && audio.Read(block.AsSpan(count)) is > 0 and var read)
            count += read;
        return count;
    }
}
