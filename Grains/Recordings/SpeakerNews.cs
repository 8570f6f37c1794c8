using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Recordings;

/// <summary>Tells a tutor of corrected speakers, and then the feedback whose window holds the call and that was not sent yet.</summary>
public sealed class SpeakerNews(IGrainFactory grains, IOptions<DeploymentOptions> deployment)
{
    /// <summary>Tells them; again and again does no harm.</summary>
    public async Task Tell(Recording recording)
    {
        var tutor = grains.GetGrain<ITutorGrain>(recording.Submission.Tutor.Value);
        await tutor.NoteRecording(RecordingRules.EntryOf(recording));
        var correction = new CorrectedCall(recording.Id, recording.Speakers.Version, recording.Speakers.History is [.., var last] ? last.By : "system");
        foreach (var feedback in (await tutor.Get())?.Feedback ?? [])
        {
            if (feedback.Status is not (FeedbackStatus.Sending or FeedbackStatus.Sent) && Covers(feedback.Feedback, recording.Submission.RecordedAt))
                await grains.GetGrain<IFeedbackGrain>(feedback.Feedback.Value).CallCorrected(correction);
        }
    }

    private bool Covers(FeedbackId feedback, DateTimeOffset at)
    {
        if (!FeedbackId.TryParse(feedback.Value, out var parts))
            return false;
        var (from, until) = WindowRules.Bounds(parts.From, parts.To, TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone));
        return at >= from && at < until;
    }
}
