using LearningSessions.Integrations.PocketSphinx;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Runs where PocketSphinx is installed, else says what is missing.</summary>
internal sealed class PocketSphinxFactAttribute : FactAttribute
{
    public PocketSphinxFactAttribute(bool isLong = false)
    {
        Skip = PocketSphinxLibrary.Missing(new PocketSphinxOptions().ModelFolder);
        if (isLong && Environment.GetEnvironmentVariable("LEARNING_SESSIONS_LONG") != "1")
            Skip ??= "Takes minutes: set LEARNING_SESSIONS_LONG=1.";
    }
}

/// <summary>Runs where a file of the shared data is there.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (Repository.Shared(file) is null)
            Skip = $"{file} is not in the shared data (LEARNING_SESSIONS_SHARED_DATA).";
    }
}

/// <summary>Runs where ffmpeg and ffprobe are installed.</summary>
internal sealed class FfmpegFactAttribute : FactAttribute
{
    public FfmpegFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "ffmpeg"))))
            Skip = "ffmpeg is not installed (apt-get install ffmpeg).";
    }
}
