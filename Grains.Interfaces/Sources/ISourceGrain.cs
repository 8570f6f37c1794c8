using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A form in which tutors hand in calls: which of its submissions are known, and its dated logs. Key: the source's id.</summary>
[Alias("ISourceGrain")]
public interface ISourceGrain : IWorkOwner
{
    /// <summary>The source, or null when none of this name is set up and none ever was.</summary>
    [Alias("Get"), ReadOnly]
    Task<Source?> Get();

    /// <summary>Changes how it is used; a cron expression makes its schedule.</summary>
    /// <param name="settings">The new settings.</param>
    /// <param name="onVersion">The version the person saw, or null to change whatever is there.</param>
    /// <param name="by">Who changes them.</param>
    [Alias("Put")]
    Task<PutSourceOutcome> Put(SourceSettings settings, int? onVersion, string by);

    /// <summary>Asks the form what it has that we have not. Changes nothing.</summary>
    [Alias("Preview"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task<PreviewOutcome> Preview();

    /// <summary>Takes what is new as recordings and writes the dated log, in the background. While one is under way there is no second.</summary>
    /// <param name="by">Who asks.</param>
    [Alias("Update")]
    Task<UpdateOutcome> Update(string by);

    /// <summary>Leaves submissions out for good that wait for a person.</summary>
    /// <param name="keys">What the form knows them by; those that are taken or left out already stay as they are.</param>
    /// <param name="by">Who leaves them out.</param>
    /// <returns>False when no source of this name is set up.</returns>
    [Alias("LeaveOut")]
    Task<bool> LeaveOut(ImmutableArray<string> keys, string by);

    /// <summary>Logs, the newest first.</summary>
    /// <param name="before">Only those with a lower number; null for the newest.</param>
    [Alias("GetLogs"), ReadOnly]
    Task<SourceLogs> GetLogs(int? before = null);

    /// <summary>One log, or null when there is none of this number.</summary>
    [Alias("GetLog"), ReadOnly]
    Task<SourceLog?> GetLog(int number);

    /// <summary>Takes up an update that was given up or waits for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
