using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Feedback;

/// <summary>The older history of feedback, in pages.</summary>
public sealed class FeedbackHistoryPages(IPageStore pages)
{
    /// <summary>Writes what no longer belongs in the head to a page; the state to be stored after it.</summary>
    public async Task<FeedbackState> PageOut(FeedbackState state)
    {
        var feedback = state.Feedback!;
        if (HistoryRules.Overflow(feedback.History) is not { IsEmpty: false } older)
            return state;
        await pages.Write(Owner(feedback.Id), state.HistoryPages, JsonSerializer.SerializeToUtf8Bytes(older, MessageJson.Options));
        return new FeedbackState { Feedback = feedback with { History = feedback.History[older.Length..] }, HistoryPages = state.HistoryPages + 1 };
    }

    /// <summary>One part of the history: the head, or a page.</summary>
    /// <param name="state">Whose.</param>
    /// <param name="part">The page's number; null for the head.</param>
    public async Task<FeedbackHistory> Read(FeedbackState state, int? part)
    {
        if (state.Feedback is not { } feedback)
            return new FeedbackHistory([], null);
        if (part is not { } number || number < 0 || number >= state.HistoryPages)
            return new FeedbackHistory(feedback.History, Before(state.HistoryPages));
        await foreach (var page in pages.Read(Owner(feedback.Id), number))
            return new FeedbackHistory(JsonSerializer.Deserialize<ImmutableArray<FeedbackChange>>(page.Span, MessageJson.Options), Before(number));
        throw new InvalidOperationException($"Page {number} of the history of {feedback.Id} is missing.");
    }

    private static int? Before(int number) => number > 0 ? number - 1 : null;

    private static string Owner(FeedbackId id) => $"feedback/{id}";
}
