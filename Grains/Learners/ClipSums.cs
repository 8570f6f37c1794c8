using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>What the metrics of several clips add up to.</summary>
public sealed class ClipSums
{
    /// <summary>Emotional scores.</summary>
    public MeanSum Eq { get; private set; }

    /// <summary>Engagement.</summary>
    public MeanSum Engagement { get; private set; }

    /// <summary>Emotions.</summary>
    public ValueCounts Emotion { get; } = new();

    /// <summary>States of engagement.</summary>
    public ValueCounts EngagementState { get; } = new();

    /// <summary>Pronunciation.</summary>
    public ValueCounts Pronunciation { get; } = new();

    /// <summary>Audio quality.</summary>
    public ValueCounts AudioQuality { get; } = new();

    private ValueCounts[] Modes => [Emotion, EngagementState, Pronunciation, AudioQuality];

    /// <summary>Adds the metrics of a clip.</summary>
    public void Add(ClipMetrics clip)
    {
        Eq = Eq.With(clip.EqScore);
        Engagement = Engagement.With(clip.EngagementScore);
        Emotion.Add(clip.DominantEmotion);
        EngagementState.Add(clip.EngagementState);
        Pronunciation.Add(clip.PronunciationAccuracy);
        AudioQuality.Add(clip.AudioQuality);
    }

    /// <summary>Adds what another holds.</summary>
    public void Add(ClipSums other)
    {
        Eq = Eq.With(other.Eq);
        Engagement = Engagement.With(other.Engagement);
        foreach (var (mine, its) in Modes.Zip(other.Modes))
            mine.Add(its);
    }

    /// <summary>Writes it for a page.</summary>
    public void Write(PackedWriter writer)
    {
        Eq.Write(writer);
        Engagement.Write(writer);
        foreach (var mode in Modes)
            mode.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ClipSums Read(ref PackedReader reader)
    {
        var sums = new ClipSums { Eq = MeanSum.Read(ref reader), Engagement = MeanSum.Read(ref reader) };
        foreach (var mode in sums.Modes)
            mode.Read(ref reader);
        return sums;
    }
}
