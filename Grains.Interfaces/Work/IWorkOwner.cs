namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>An actor that owns background work. The sweep of the catalogue calls it for work that is not ended.</summary>
[Alias("IWorkOwner")]
public interface IWorkOwner : IGrainWithStringKey
{
    /// <summary>Goes on with the work: begins what is due, and counts an attempt that the end of a process cut off. Does nothing when
    /// the work is under way here, not yet due, or ended.</summary>
    [Alias("Resume")]
    Task Resume();
}
