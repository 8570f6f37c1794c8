using System.Diagnostics;

namespace LearningSessions.Postgres.Tests;

/// <summary>PostgreSQL's programs, and the user they run as: they refuse root.</summary>
internal static class Programs
{
    private const string Nobody = "65534";

    /// <summary>Where a program lies: on the PATH, else where Debian puts it.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => $"{version}/bin") : [])
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>The command that runs a program as somebody other than root.</summary>
    public static string[] Unprivileged(string program) =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", program] : [program];

    /// <summary>Makes a folder the property of whoever the programs run as.</summary>
    public static void GiveAway(string folder)
    {
        if (Environment.IsPrivilegedProcess)
            Run(["chown"], $"{Nobody}:{Nobody}", folder);
    }

    /// <summary>Runs a program to its end.</summary>
    public static void Run(string[] command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[^1]} failed ({process.ExitCode}): {output.Result}{errors}");
    }
}
