using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Whisper;

/// <summary>Which Whisper model is used, and how much of the machine.</summary>
public sealed class WhisperOptions
{
    /// <summary>The model's file in ggml format (ggml-base.bin, …); blank when there is none.</summary>
    public string ModelPath { get; set; } = "";

    /// <summary>How many recordings are recognized at once.</summary>
    [Range(1, 64)]
    public int Processors { get; set; } = 1;

    /// <summary>Threads of each.</summary>
    [Range(1, 256)]
    public int Threads { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>The least quiet that is left out. Whisper works on 30 s whatever it is given, so that many short parts take long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many live sessions are heard at once.</summary>
    [Range(0, 64)]
    public int LiveSessions { get; set; } = 3 * Environment.ProcessorCount;

    /// <summary>Threads that hear live sessions, one each.</summary>
    [Range(1, 256)]
    public int LiveThreads { get; set; } = Environment.ProcessorCount;
}
