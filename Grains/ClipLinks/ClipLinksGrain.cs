using System.Collections.Immutable;
using System.Text;
using LearningSessions.Grains.Interfaces.ClipLinks;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.ClipLinks;

/// <summary>One part of who holds which clips. What is added goes to the last page while that is short; a page that is written again keeps what it
/// held, so a crash in between loses nothing.</summary>
[GrainType("clip-links")]
public sealed class ClipLinksGrain([PersistentState("clip-links")] IPersistentState<ClipLinksState> state, IPageStore pages) : DurableGrain, IClipLinksGrain
{
    private const int ShortPage = 64 * 1024;

    private string Owner => $"clip-links/{this.GetPrimaryKeyString()}";

    /// <inheritdoc />
    public async Task Register(ImmutableArray<byte> packed)
    {
        var sizes = state.State.Pages;
        var number = sizes is [.., < ShortPage] ? sizes.Length - 1 : sizes.Length;
        byte[] page = number < sizes.Length ? [.. (await Read(number))[..sizes[number]], .. packed] : [.. packed];
        await pages.Write(Owner, number, page);
        await Save(state, new ClipLinksState { Pages = [.. sizes.Take(number), page.Length] });
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<ClipHolder>> Holders(ImmutableArray<string> links)
    {
        var wanted = new Dictionary<ulong, string>();
        foreach (var link in links)
            wanted[LinkRegister.HashOf(Encoding.UTF8.GetBytes(link))] = link;
        var holders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var number = 0; number < state.State.Pages.Length; number++)
            LinkRegister.Find((await Read(number)).AsSpan(0, state.State.Pages[number]), wanted, holders);
        return [.. holders.Select(each => new ClipHolder(each.Key, [.. each.Value]))];
    }

    private async Task<byte[]> Read(int number)
    {
        await foreach (var page in pages.Read(Owner, number))
            return page.ToArray();
        throw new InvalidDataException($"Page {number} of {Owner} is missing.");
    }
}
