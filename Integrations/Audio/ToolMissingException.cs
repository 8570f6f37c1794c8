namespace LearningSessions.Integrations.Audio;

/// <summary>A program that decodes audio is not installed.</summary>
public sealed class ToolMissingException(string tool, Exception? inner = null)
    : Exception($"This format needs {tool}, which is not installed here (Debian: apt-get install ffmpeg).", inner);
