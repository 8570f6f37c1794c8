using System.Collections.Immutable;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Learners;

/// <summary>The pages of one learner.</summary>
/// <param name="pages">Where pages lie.</param>
/// <param name="learner">The learner's id.</param>
public sealed class LearnerPages(IPageStore pages, string learner)
{
    private readonly string owner = $"learner/{learner}";

    /// <summary>Reads the session rows.</summary>
    public async Task<LearnerTimeline> Timeline(LearnerState state)
    {
        var read = new List<SessionPage>();
        foreach (var page in state.SessionPages)
        {
            var (rows, sums) = (await Read(page.Number), await Read(page.Sums));
            read.Add(SessionPage.Read(page, rows.Span, sums.Span));
        }

        return new LearnerTimeline(read);
    }

    /// <summary>Reads what tells the responses apart.</summary>
    /// <param name="state">Names the pages.</param>
    /// <param name="more">How many are to come.</param>
    public async Task<KeySet> Keys(LearnerState state, int more)
    {
        var keys = new KeySet(state.ResponsePages.Sum(page => page.Count) + more);
        foreach (var page in state.ResponsePages)
            ResponsePages.AddKeys((await Read(page.Number)).Span, keys);
        return keys;
    }

    /// <summary>Reads a page.</summary>
    public async Task<ReadOnlyMemory<byte>> Read(int number)
    {
        await foreach (var page in pages.Read(owner, number))
            return page;
        throw new InvalidDataException($"Page {number} of {owner} is missing.");
    }

    /// <summary>Writes new responses and the session rows that changed.</summary>
    /// <returns>The state that names what was written.</returns>
    public async Task<LearnerState> Write(LearnerState state, TakenResponses? taken, LearnerTimeline timeline)
    {
        using var numbers = LearnerRules.FreeNumbers(state).GetEnumerator();
        var writes = new List<Task>();
        if (taken is { Count: > 0 })
            state = await Write(state, taken, numbers, writes);
        foreach (var page in timeline.Pages.Where(page => page.HasOtherRows || page.HasOtherSums))
            Write(page, numbers, writes);
        await Task.WhenAll(writes);
        return state with { SessionPages = [.. timeline.Pages.Select(page => page.Stored!)] };
    }

    private void Write(SessionPage page, IEnumerator<int> numbers, List<Task> writes)
    {
        var rows = page.HasOtherRows || page.Stored is null ? Write(page.PackRows(), numbers, writes) : page.Stored.Number;
        page.Stored = new SessionPageEntry(rows, Write(page.PackSums(), numbers, writes), page.Rows.Count);
        (page.HasOtherRows, page.HasOtherSums) = (false, false);
    }

    private int Write(byte[] bytes, IEnumerator<int> numbers, List<Task> writes)
    {
        numbers.MoveNext();
        writes.Add(pages.Write(owner, numbers.Current, bytes));
        return numbers.Current;
    }

    private async Task<LearnerState> Write(LearnerState state, TakenResponses taken, IEnumerator<int> numbers, List<Task> writes)
    {
        var merged = ResponsePages.ToMerge(state.ResponsePages, taken.Packed.Length);
        var packed = merged.Count > 0 ? await Join(merged, taken.Packed) : taken.Packed;
        var cut = ResponsePages.Cut(packed.Span, numbers);
        var start = 0;
        foreach (var page in cut)
        {
            writes.Add(pages.Write(owner, page.Number, packed.Slice(start, page.Bytes)));
            start += page.Bytes;
        }

        return state with { ResponsePages = [.. state.ResponsePages.Where(page => !merged.Contains(page)), .. cut] };
    }

    private async Task<ReadOnlyMemory<byte>> Join(IReadOnlyList<ResponsePage> merged, ReadOnlyMemory<byte> newest)
    {
        var all = new byte[merged.Sum(page => page.Bytes) + newest.Length];
        var length = 0;
        foreach (var page in merged)
        {
            var read = await Read(page.Number);
            read.CopyTo(all.AsMemory(length));
            length += read.Length;
        }

        newest.CopyTo(all.AsMemory(length));
        return all;
    }
}
