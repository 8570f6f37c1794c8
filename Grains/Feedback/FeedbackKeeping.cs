using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Feedback;

/// <summary>Keeps what is about to be sent in the tutor's folder, a document for each draft.</summary>
public sealed class FeedbackKeeping(TextDocuments documents, IOptions<DeploymentOptions> deployment)
{
    /// <summary>Keeps the drafts; those that are kept already stay as they are.</summary>
    public async Task<FeedbackStepOutcome> Keep(TutorFeedback feedback, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var kept = ImmutableArray.CreateBuilder<string>();
        foreach (var draft in feedback.Drafts)
        {
            switch (await documents.Put(DocumentRules.NameOf(feedback, draft, zone), draft.Text + "\n", cancel))
            {
                case StoreOutcome.Stored stored:
                    kept.Add(stored.Location);
                    break;
                case StoreOutcome.Failed failed:
                    return new FeedbackStepOutcome.Failed(failed.Failure);
            }
        }

        return new FeedbackStepOutcome.Kept(kept.ToImmutable());
    }
}
