namespace LearningSessions.Cluster.Tests.Grains;

/// <summary>A grain that uses all that silos keep in the database.</summary>
[Alias("tests.IDatabaseUser")]
public interface IDatabaseUser : IGrainWithStringKey
{
    /// <summary>Needs nothing but the activation.</summary>
    [Alias("Come")]
    Task Come();

    [Alias("WriteState")]
    Task WriteState();

    [Alias("WritePage")]
    Task WritePage();

    [Alias("ReadPages")]
    Task ReadPages();

    [Alias("KeepModelCall")]
    Task KeepModelCall();

    [Alias("Remind")]
    Task Remind();

    /// <summary>Has another one fail.</summary>
    [Alias("WritePageOf")]
    Task WritePageOf(string other);
}
