using System.Collections.Immutable;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Feedback;

/// <summary>Gathers what feedback is written from: the window's recordings and their transcripts.</summary>
public sealed class FeedbackMaterial(
    IGrainFactory grains,
    IBlobStore blobs,
    IOptions<FeedbackOptions> options,
    IOptions<DeploymentOptions> deployment)
{
    /// <summary>The recordings of the feedback's window, oldest first.</summary>
    public Task<ImmutableArray<RecordingEntry>> Recordings(FeedbackParts parts)
    {
        var (from, until) = WindowRules.Bounds(parts.From, parts.To, TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone));
        return grains.GetGrain<ITutorGrain>(parts.Tutor.Value).RecordingsBetween(from, until);
    }

    /// <summary>How much there is to write from, and whether it fits.</summary>
    public Evaluation Evaluate(ImmutableArray<RecordingEntry> recordings)
    {
        var transcribed = recordings.Where(IsTranscribed).ToList();
        var (tokens, limit) = (transcribed.Sum(each => each.Transcript!.Tokens), options.Value.TokenLimit);
        var summarizes = options.Value.OverLimit == OverLimit.Summarize;
        return new Evaluation(
            transcribed.Count,
            recordings.Count(each => each.State is WorkState.Waiting or WorkState.Running or WorkState.Retrying),
            tokens,
            limit)
        {
            Parts = tokens > limit && summarizes && options.Value.Writer != FeedbackOptions.Offline ? (tokens + limit - 1) / limit : 0,
            Refused = tokens > limit && !summarizes,
        };
    }

    /// <summary>The transcribed calls among these recordings, with their words.</summary>
    public async Task<ImmutableArray<Call>> Calls(ImmutableArray<RecordingEntry> recordings, CancellationToken cancel)
    {
        var calls = ImmutableArray.CreateBuilder<Call>();
        foreach (var each in recordings.Where(IsTranscribed))
        {
            var transcript = await TranscriptBlobs.Read(blobs, each.Transcript!.Blob, cancel);
            calls.Add(new Call(each.Recording, each.Learner, each.LearnerName, each.RecordedAt, transcript, each.Measures!));
        }

        return calls.ToImmutable();
    }

    private static bool IsTranscribed(RecordingEntry entry) => entry is { State: WorkState.Done, Transcript: not null, Measures: not null };
}
