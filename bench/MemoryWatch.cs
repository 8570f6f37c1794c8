using System.Text.Json.Nodes;

namespace LearningSessions.Bench;

/// <summary>What the collector held when it held most, looked at ten times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private readonly Lock gate = new();
    private GCMemoryInfo most = GC.GetGCMemoryInfo();

    public MemoryWatch() => timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>In megabytes.</summary>
    public JsonObject End()
    {
        timer.Dispose();
        lock (gate)
        {
            return new JsonObject
            {
                ["committed"] = Megabytes(most.TotalCommittedBytes),
                ["heap"] = Megabytes(most.HeapSizeBytes),
                ["fragmented"] = Megabytes(most.FragmentedBytes),
                ["generations"] = new JsonArray([.. most.GenerationInfo.ToArray().Select(each => (JsonNode)Megabytes(each.SizeAfterBytes))]),
                ["collections"] = new JsonArray([.. Enumerable.Range(0, 3).Select(generation => (JsonNode)GC.CollectionCount(generation))]),
            };
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var now = GC.GetGCMemoryInfo();
        lock (gate)
        {
            if (now.TotalCommittedBytes > most.TotalCommittedBytes)
                most = now;
        }
    }

    private static double Megabytes(long bytes) => Math.Round(bytes / 1e6);
}
