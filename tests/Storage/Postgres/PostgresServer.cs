using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LearningSessions.Postgres.Tests;

/// <summary>A PostgreSQL server of the tests' own on a free port of this machine, in a folder that goes when it is disposed. It ends with this process,
/// however this process ends.</summary>
public sealed class PostgresServer : IDisposable
{
    // The server lives as long as the shell's input is open: a process that is killed closes it too.
    private const string UntilInputEnds = "\"$0\" \"$@\" & server=$!; read -r _; kill -INT $server; wait $server";
    private const string Ready = "database system is ready to accept connections";

    private readonly string folder = Directory.CreateTempSubdirectory("learning-sessions-postgres-").FullName;
    private readonly int port = FreePort();
    private readonly bool durable;
    private Process? process;

    private PostgresServer(bool durable) => this.durable = durable;

    /// <summary>Why there is no server on this machine; null when there is.</summary>
    public static string? Missing { get; } = Programs.Find("initdb") is null || Programs.Find("postgres") is null
        ? "There is no PostgreSQL server on this machine (initdb and postgres are neither on the PATH nor in /usr/lib/postgresql)."
        : null;

    /// <summary>Connects as the owner of everything.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=sessions;Password=of-a-test;Database=postgres";

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="durable">Whether a commit waits for the disk, as it should wherever no test runs.</param>
    public static PostgresServer Start(bool durable = false)
    {
        var server = new PostgresServer(durable);
        try
        {
            Programs.GiveAway(server.folder);
            Programs.Run(Programs.Unprivileged(Programs.Find("initdb")!), "-D", server.Files, "-U", "sessions", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            server.Resume();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private string Files => Path.Combine(folder, "data");

    /// <summary>Starts the server again after <see cref="Stop"/>; it takes connections when this returns.</summary>
    public void Resume()
    {
        string[] command =
        [
            .. Programs.Unprivileged(Programs.Find("postgres")!), "-D", Files, "-p", $"{port}", "-h", "127.0.0.1", "-k", folder,
            "-c", durable ? "fsync=on" : "fsync=off", "-c", "max_connections=300", "-c", "shared_buffers=32MB", "-c", "log_statement=none",
        ];
        var start = new ProcessStartInfo("sh", ["-c", UntilInputEnds, .. command]) { RedirectStandardInput = true, RedirectStandardError = true };
        process = Process.Start(start)!;
        var said = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
        {
            said.Add(line);
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', said)}");
    }

    /// <summary>Stops the server: what is under way is broken off, what was committed stays.</summary>
    public void Stop()
    {
        if (process is null)
            return;
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
