using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue.Spend;

namespace LearningSessions.Api.ModelCalls;

/// <summary>Which calls are wanted.</summary>
/// <param name="From">Calls from this time on, inclusive: ISO 8601, UTC without a zone.</param>
/// <param name="Until">Calls before this time, exclusive.</param>
/// <param name="Model">The model's name in the configuration.</param>
/// <param name="Prompt">The prompt's name.</param>
/// <param name="PromptVersion">The prompt's version.</param>
/// <param name="Kind">What for: feedback, chat, ….</param>
/// <param name="Owner">The actor: its kind and key.</param>
/// <param name="Outcome">How it ended: answered, didNotFit, declined, failedForNow, failed, overBudget or tooLong.</param>
/// <param name="Sort">By what: at, cost or latency; with - before it the greatest first. -at when left out.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record ModelCallFilter(
    string? From,
    string? Until,
    string? Model,
    string? Prompt,
    int? PromptVersion,
    string? Kind,
    string? Owner,
    string? Outcome,
    string? Sort,
    int? Limit,
    string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out ModelCallQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit));
        var (from, until) = (faults.Time("from", From), faults.Time("until", Until));
        faults.Note("until", until <= from ? "must be after from" : null);
        query = new ModelCallQuery
        {
            From = from,
            Until = until,
            Model = Model,
            Prompt = Prompt is null ? null : PromptName.From(Prompt),
            PromptVersion = PromptVersion,
            Kind = Kind,
            Owner = Owner,
            Result = faults.Choice<ModelCallResult>("outcome", Outcome),
            Sort = Sort,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults;
    }
}
