namespace LearningSessions.Grains.Learners;

/// <summary>How responses go to pages: what comes in becomes pages; of small ones, sixteen become one, so that a response is written a few times at most
/// and the head stays small.</summary>
public static class ResponsePages
{
    /// <summary>The longest page, in bytes, unless one response is longer.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int Few = 16;
    private static readonly int[] Small = [4 * 1024, 32 * 1024];

    /// <summary>The stored pages that become one with so many new bytes; none when the new ones become pages of their own.</summary>
    /// <param name="pages">The stored pages.</param>
    /// <param name="bytes">How many bytes are new.</param>
    public static IReadOnlyList<ResponsePage> ToMerge(IReadOnlyList<ResponsePage> pages, int bytes)
    {
        var merged = new List<ResponsePage>();
        foreach (var limit in Small)
        {
            var like = pages.Where(page => page.Bytes < limit && !merged.Contains(page)).ToList();
            if (bytes >= limit || like.Count + 1 < Few)
                continue;
            merged.AddRange(like);
            bytes += like.Sum(page => page.Bytes);
        }

        return merged;
    }

    /// <summary>Cuts responses into pages.</summary>
    /// <param name="packed">One behind the other.</param>
    /// <param name="numbers">The numbers for the pages.</param>
    /// <returns>What each page holds, in the order of the bytes.</returns>
    public static List<ResponsePage> Cut(ReadOnlySpan<byte> packed, IEnumerator<int> numbers)
    {
        var pages = new List<ResponsePage>();
        while (!packed.IsEmpty)
        {
            numbers.MoveNext();
            var page = First(packed, numbers.Current);
            pages.Add(page);
            packed = packed[page.Bytes..];
        }

        return pages;
    }

    /// <summary>The keys of the responses in a page.</summary>
    public static void AddKeys(ReadOnlySpan<byte> page, KeySet keys)
    {
        for (; !page.IsEmpty; page = page[new PackedResponse(page).Length..])
            keys.Add(new PackedResponse(page).Key);
    }

    private static ResponsePage First(ReadOnlySpan<byte> packed, int number)
    {
        var (count, bytes, from, to) = (0, 0, long.MaxValue, long.MinValue);
        while (bytes < packed.Length)
        {
            var response = new PackedResponse(packed[bytes..]);
            if (count > 0 && bytes + response.Length > MaxBytes)
                break;
            count++;
            bytes += response.Length;
            (from, to) = (Math.Min(from, response.At), Math.Max(to, response.At));
        }

        return new ResponsePage(number, count, bytes, from, to);
    }
}
