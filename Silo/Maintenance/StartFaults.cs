using LearningSessions.Silo.Cluster;
using LearningSessions.Storage;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Postgres;
using LearningSessions.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Maintenance;

/// <summary>What an operator is told when the program cannot start.</summary>
public static class StartFaults
{
    /// <summary>The faults, one a line, each with what to do; null when the failure is none that an operator can mend.</summary>
    public static IReadOnlyList<string>? Of(Exception failure) => failure switch
    {
        AggregateException several when several.InnerExceptions.Select(Of).ToList() is var faults && !faults.Contains(null) =>
            [.. faults.SelectMany(each => each!).Distinct()],
        OptionsValidationException options => [.. options.Failures],
        ModeRefusedException or DatabaseUnreachableException or BucketUnreachableException => [failure.Message],
        DataFolderInUseException or DatabaseDamagedException or DatabaseTooNewException or DiskFullException or FileNotFoundException => [failure.Message],
        _ => null,
    };
}
