using Microsoft.Extensions.Configuration;

namespace LearningSessions.Silo.Cluster;

/// <summary>What a process needs to be what it is told to be.</summary>
public static class ModeRules
{
    /// <summary>The mode that the configuration asks for.</summary>
    /// <exception cref="ModeRefusedException">There is no such mode, or it lacks something.</exception>
    public static ProcessMode Of(IConfiguration configuration)
    {
        var name = configuration["Mode"] is { Length: > 0 } given ? given : nameof(ProcessMode.Single);
        if (!Enum.TryParse<ProcessMode>(name, ignoreCase: true, out var mode) || !Enum.IsDefined(mode))
            throw new ModeRefusedException($"Mode is '{name}': it can be {string.Join(", ", Enum.GetNames<ProcessMode>())}.");
        return FaultOf(mode, configuration, EngineHosting.Name == "Orleans") is { } fault ? throw new ModeRefusedException(fault) : mode;
    }

    /// <summary>Whether blobs lie in a bucket.</summary>
    public static bool HasBucket(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["Blobs:Bucket"]);

    /// <summary>Why a process cannot be of this mode; null when it can.</summary>
    /// <param name="mode">What it is to be.</param>
    /// <param name="configuration">What it has.</param>
    /// <param name="canCluster">Whether its engine serves more than one process.</param>
    public static string? FaultOf(ProcessMode mode, IConfiguration configuration, bool canCluster)
    {
        if (mode == ProcessMode.Single)
            return null;
        if (!canCluster)
            return $"Mode={mode} needs a build with Engine=Orleans: the embedded engine serves one process (Mode=Single).";
        if (string.IsNullOrWhiteSpace(configuration["Postgres:ConnectionString"]))
            return $"Mode={mode} needs Postgres:ConnectionString: the database that all processes of the cluster share.";
        var shares = !string.IsNullOrWhiteSpace(configuration["Cluster:SharedFolder"]);
        return mode switch
        {
            ProcessMode.Silo when !shares => "Mode=Silo needs Cluster:SharedFolder: a folder that all silos share, for the outbox and documents"
                + (HasBucket(configuration) ? "." : ", and for blobs unless Blobs:Bucket names a bucket."),
            ProcessMode.Api when !shares && !HasBucket(configuration) =>
                "Mode=Api needs Blobs:Bucket or Cluster:SharedFolder: what it receives must be where the silos find it.",
            ProcessMode.Api when string.IsNullOrWhiteSpace(configuration["Access:LocalKey"]) =>
                "Mode=Api needs Access:LocalKey: 32 random bytes as base64url (openssl rand -base64 32 | tr '+/' '-_' | tr -d '='), the same for every API.",
            _ => null,
        };
    }
}
