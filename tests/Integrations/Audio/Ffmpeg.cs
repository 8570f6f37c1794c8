using System.Diagnostics;

namespace LearningSessions.Integrations.Tests.Audio;

/// <summary>Makes files of other formats for tests.</summary>
internal static class Ffmpeg
{
    public static string Convert(string wav, string name)
    {
        var target = Path.Combine(Path.GetDirectoryName(wav)!, name);
        using var process = Process.Start("ffmpeg", ["-nostdin", "-v", "error", "-i", wav, target]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return target;
    }
}
