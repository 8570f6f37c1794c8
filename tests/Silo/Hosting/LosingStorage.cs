using System.Collections.Concurrent;
using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Recordings;
using Orleans.Storage;

namespace LearningSessions.Silo.Tests.Hosting;

/// <summary>Fails the save of each recording's transcript, and of each feedback's first delivery, once: before it is stored, or after, as a commit
/// does whose outcome is unknown.</summary>
/// <param name="inner">Where states are stored.</param>
/// <param name="moment">before or after.</param>
internal sealed class LosingStorage(IGrainStorage inner, string moment) : IGrainStorage
{
    private readonly ConcurrentDictionary<GrainId, bool> failed = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ReadStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var fails = IsOne(grainState.State) && failed.TryAdd(grainId, true);
        if (!fails || moment == "after")
            await inner.WriteStateAsync(stateName, grainId, grainState);
        if (fails)
        {
            Console.WriteLine("lost a save");
            throw new IOException("The disk is ill.");
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);

    private static bool IsOne(object? state) => state switch
    {
        RecordingState { Recording.Transcript: not null } => true,
        FeedbackState { Feedback: { } feedback } => feedback.Drafts.Any(draft => draft.Delivery is not null),
        _ => false,
    };
}
