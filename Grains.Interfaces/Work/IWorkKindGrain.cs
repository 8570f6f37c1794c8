namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>One kind of work as a whole. Key: the name of the <see cref="WorkKind"/>.</summary>
[Alias("IWorkKindGrain")]
public interface IWorkKindGrain : IGrainWithStringKey
{
    /// <summary>Whether it goes on. Owners ask before each attempt.</summary>
    [Alias("Get"), AlwaysInterleave]
    Task<WorkKindStatus> Get();

    /// <summary>How it is done: what the configuration says of its retries, limits and hours.</summary>
    [Alias("Plan"), AlwaysInterleave]
    Task<WorkKindPlan> Plan();

    /// <summary>Lets no attempt of this kind begin until it is resumed: attempts under way end, their outcomes count, accepted work waits. It outlives
    /// restarts. On other silos of a cluster attempts may begin for a second more. What is paused already stays as it is.</summary>
    /// <param name="by">Who wants it.</param>
    [Alias("Pause")]
    Task<WorkKindStatus> Pause(string by);

    /// <summary>Lets attempts begin again and has the sweep ask the owners of all that is due at once. What goes on already stays as it is.</summary>
    /// <param name="by">Who wants it.</param>
    [Alias("Resume")]
    Task<WorkKindStatus> Resume(string by);
}
