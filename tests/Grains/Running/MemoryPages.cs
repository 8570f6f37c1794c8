using System.Runtime.CompilerServices;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>Pages in memory.</summary>
internal sealed class MemoryPages : IPageStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<int, byte[]>> grains = [];

    public Task Write(string grain, int number, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        lock (gate)
        {
            if (!grains.TryGetValue(grain, out var pages))
                grains[grain] = pages = [];
            pages[number] = content.ToArray();
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Read(string grain, int first, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        List<byte[]> found;
        lock (gate)
            found = [.. grains.GetValueOrDefault(grain, []).Where(page => page.Key >= first).Select(page => page.Value)];
        foreach (var page in found)
        {
            cancel.ThrowIfCancellationRequested();
            yield return page;
        }

        await Task.CompletedTask;
    }

    public Task Clear(string grain, CancellationToken cancel = default)
    {
        lock (gate)
            grains.Remove(grain);
        return Task.CompletedTask;
    }
}
