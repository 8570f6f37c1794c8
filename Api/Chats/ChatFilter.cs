using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Storage.Catalogue.Chats;

namespace LearningSessions.Api.Chats;

/// <summary>Which conversations are wanted.</summary>
/// <param name="Group">Of this group.</param>
/// <param name="From">Begun at this time or later; ISO 8601, without a zone UTC.</param>
/// <param name="Until">Begun before this time.</param>
/// <param name="Search">Text that id, group, summary or topics hold, in any case.</param>
/// <param name="Analysed">Only those that were analysed, or only those that were not.</param>
/// <param name="Queue">Only those that somebody should look at for this reason: random, lowConfidence, disagreement, lowSatisfaction or flagged.</param>
/// <param name="Sort">By what: startedAt, lastAt, messages or satisfaction; with - before it the greatest first. -startedAt when left out.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record ChatFilter(
    string? Group, string? From, string? Until, string? Search, bool? Analysed, string? Queue, string? Sort, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out ChatQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit));
        if (Group is not null)
            faults.Id("group", Group);
        query = new ChatQuery
        {
            Group = Group is null ? null : ChatGroupId.From(Group),
            From = faults.Time("from", From),
            Until = faults.Time("until", Until),
            Search = Search,
            Analysed = Analysed,
            Queue = faults.Choice<AuditReason>("queue", Queue),
            Sort = Sort,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults.Note("until", query.Until < query.From ? "must not be before from" : null);
    }
}
