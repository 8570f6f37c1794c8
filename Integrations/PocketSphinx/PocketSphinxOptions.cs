using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Where PocketSphinx's model lies and how many decoders may work.</summary>
public sealed class PocketSphinxOptions
{
    /// <summary>The folder of the acoustic model, the dictionary and the language model; where Debian's pocketsphinx-en-us puts it.</summary>
    [Required]
    public string ModelFolder { get; set; } = "/usr/share/pocketsphinx/model/en-us";

    /// <summary>How many recordings are recognized at once: a core and some 120 MiB of memory each.</summary>
    [Range(1, 256)]
    public int Decoders { get; set; } = Environment.ProcessorCount;

    /// <summary>The least quiet at which a recording is cut for recognition.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Speech without such a pause is cut after this at its quietest moment.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:02:00")]
    public TimeSpan LongestSegment { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many live sessions are heard at once: a streaming decoder of some 120 MiB each.</summary>
    [Range(0, 256)]
    public int LiveSessions { get; set; } = 2 * Environment.ProcessorCount;

    /// <summary>Threads that hear live sessions, with a decoder for closed segments each.</summary>
    [Range(1, 256)]
    public int LiveThreads { get; set; } = Environment.ProcessorCount;
}
