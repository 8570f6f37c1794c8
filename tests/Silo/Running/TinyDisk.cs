using System.Diagnostics;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>A small disk of its own at a folder (Linux, root), which can be full for real.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly string folder;

    /// <summary>Mounts it.</summary>
    public TinyDisk(string folder, int megabytes)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            throw new InvalidOperationException($"No disk could be mounted at {folder}.");
    }

    /// <summary>Whether this machine lets us.</summary>
    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && CanMount();

    private string Ballast => Path.Combine(folder, "ballast");

    /// <summary>Fills it up to so many free bytes.</summary>
    public void Fill(long leave)
    {
        using var file = File.Create(Ballast);
        file.Write(new byte[new DriveInfo(folder).AvailableFreeSpace - leave]);
    }

    /// <summary>Makes room again.</summary>
    public void Clear() => File.Delete(Ballast);

    public void Dispose() => Run("umount", folder);

    private static bool CanMount()
    {
        using var folder = new TestFolder();
        try
        {
            using var disk = new TinyDisk(folder.Path, megabytes: 1);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A fact that needs a disk of its own.</summary>
internal sealed class TinyDiskFactAttribute : FactAttribute
{
    public TinyDiskFactAttribute()
    {
        if (!TinyDisk.IsPossible)
            Skip = "Only root on Linux can mount a small disk that fills up.";
    }
}
