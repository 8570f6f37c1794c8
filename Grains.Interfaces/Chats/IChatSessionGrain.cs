using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>One conversation between a person and an assistant: its messages, its analyses and what people found of these. Key: the chat's id.</summary>
[Alias("IChatSessionGrain")]
public interface IChatSessionGrain : IWorkOwner
{
    /// <summary>Adds messages; all are durable when it returns. The same messages again change nothing.</summary>
    [Alias("Append")]
    Task<AppendOutcome> Append(AppendMessages command);

    /// <summary>Closes the conversation and has it analysed, unless all of it was; null when it has no message.</summary>
    /// <param name="by">Who closes it.</param>
    [Alias("Close")]
    Task<ChatSession?> Close(string by);

    /// <summary>Has it analysed. On demand also when nothing is new; earlier analyses are kept.</summary>
    [Alias("Analyse")]
    Task<AskAnalysisOutcome> Analyse(AskAnalysis command);

    /// <summary>The conversation, or null when it has no message.</summary>
    [Alias("Get"), ReadOnly]
    Task<ChatSession?> Get();

    /// <summary>Messages in the order they were sent.</summary>
    /// <param name="from">The number of the first that is wanted, from 1.</param>
    /// <param name="count">1 to 1,000, taken to the nearest bound.</param>
    [Alias("Read"), ReadOnly]
    Task<ChatMessages> Read(int from, int count);

    /// <summary>Analyses, the newest first; 20 at a time.</summary>
    /// <param name="before">Those with a smaller number; null begins.</param>
    [Alias("Analyses"), ReadOnly]
    Task<ChatAnalyses> Analyses(int? before = null);

    /// <summary>Lets one person look at the newest analysis, and nobody else until it is released, audited or the time is over. Who holds it already
    /// holds it longer.</summary>
    /// <param name="by">Who looks.</param>
    [Alias("Claim")]
    Task<AuditOutcome> Claim(string by);

    /// <summary>Gives up a claim; without one nothing changes.</summary>
    /// <param name="by">Who looked.</param>
    [Alias("Release")]
    Task<AuditOutcome> Release(string by);

    /// <summary>Keeps what a person found of the newest analysis; a second time the person's earlier finding gives way.</summary>
    [Alias("Audit")]
    Task<AuditOutcome> Audit(SubmitAudit command);

    /// <summary>Adds what the model calls of a reply used.</summary>
    /// <param name="reply">The reply and its attempt: the same again counts once.</param>
    /// <param name="spent">How much.</param>
    [Alias("NoteSpent")]
    Task NoteSpent(string reply, ChatSpent spent);

    /// <summary>Takes up an analysis that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
