using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>Bounds of the analyst that needs no model.</summary>
public sealed class AcousticOptions
{
    /// <summary>Clips measured at once: a core each. Default: the cores of the machine.</summary>
    [Range(1, 256)]
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Of a longer clip only so much is listened to. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan LongestClip { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The recognizers that may hear clips for pronunciation, by name; none named stands for those of this machine, <c>none</c> leaves pronunciation blank.</summary>
    public string[] Recognizers { get; set; } = [];

    /// <summary>Whether a recognizer may hear clips.</summary>
    public bool Allows(string recognizer) => Recognizers.Length == 0 ? recognizer is "whisper" or "pocketsphinx" : Recognizers.Contains(recognizer, StringComparer.Ordinal);
}
