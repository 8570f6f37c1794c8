using System.Collections.Concurrent;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>Records of model calls in memory, in the order they came.</summary>
internal sealed class MemoryCallLog : IModelCallLog
{
    private readonly ConcurrentQueue<ModelCallRecord> records = new();

    public IReadOnlyList<ModelCallRecord> Records => [.. records];

    public Task Append(ModelCallRecord record, CancellationToken cancel)
    {
        if (records.All(each => each.Id != record.Id))
            records.Enqueue(record);
        return Task.CompletedTask;
    }
}
