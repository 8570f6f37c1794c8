using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Storage.Postgres;

/// <summary>The database that the processes of a cluster share.</summary>
public sealed class PostgresStorageOptions
{
    /// <summary>As Npgsql takes it: <c>Host=db;Database=sessions;Username=sessions;Password=…</c>. Needed by the modes Silo and Api.</summary>
    [Required(AllowEmptyStrings = false)]
    public string ConnectionString { get; set; } = "";

    /// <summary>The longest wait for one statement; 1 s to 10 min, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a process waits at start for a database that does not answer; 0 to 1 h, default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
