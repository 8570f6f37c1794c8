using System.IO.Compression;

namespace LearningSessions.Generator;

/// <summary>The file of events: records that are bare events or the wrappers in which the API kept them.</summary>
internal sealed class TelemetryFile : IDisposable
{
    private const int FlushAt = 1 << 20;

    private readonly TelemetryPlan plan;
    private readonly TelemetryCounts counts;
    private readonly ClipsFolder clips;
    private readonly Dice dice;
    private readonly EventWriter writer;
    private readonly Stream stream;
    private readonly Utf8Text text = new();
    private readonly byte[][] recent = new byte[16][];
    private long records;

    public TelemetryFile(TelemetryPlan plan, TelemetryCounts counts, ClipsFolder clips, Dice dice)
    {
        this.plan = plan;
        this.counts = counts;
        this.clips = clips;
        this.dice = dice;
        writer = new EventWriter(new Sentences(), dice);
        Stream file = new FileStream(plan.EventsFile, FileMode.Create, FileAccess.Write, FileShare.Read, FlushAt);
        stream = plan.Gzip ? new GZipStream(file, CompressionLevel.Fastest) : file;
        if (plan.AsArray)
            text.Add("["u8);
    }

    public bool IsFull => counts.Read >= plan.Events;

    /// <summary>Writes what happens to some learners, mixed.</summary>
    public void Write(List<Queue<Happening>> queues)
    {
        while (queues.Count > 0 && !IsFull)
        {
            var at = dice.Below(queues.Count);
            WriteRecord(queues[at]);
            if (queues[at].Count == 0)
                queues.RemoveAt(at);
            if (text.Length >= FlushAt)
                Flush();
        }
    }

    public void Dispose()
    {
        text.Add(plan.AsArray ? "\n]\n"u8 : ""u8);
        Flush();
        stream.Dispose();
    }

    private void WriteRecord(Queue<Happening> queue)
    {
        var chance = dice.Share();
        if (chance < plan.Awkward / 40)
            WriteMalformed();
        else if (chance < plan.Awkward / 4)
            WriteRepeat();
        if (IsFull)
            return;
        Begin();
        if (dice.Hits(0.5))
            WriteEvent(queue.Dequeue());
        else
            WriteWrapper(queue, dice.Below(8) == 0 ? 0 : dice.Between(1, 4));
        End();
    }

    /// <summary>A wrapper of so many events; 0: one event that is not in an array.</summary>
    private void WriteWrapper(Queue<Happening> queue, int events)
    {
        text.Add(dice.Hits(0.5) ? "{\"id\":\"api.sunbird.telemetry\",\"ver\":\"3.0\",\"params\":{\"msgid\":\""u8 : "{\"api_id\":\"api.sunbird.telemetry\",\"ver\":\"3.0\",\"params\":{\"msgid\":\""u8)
            .AddHex(dice.Bits()).Add("\"},\"ets\":"u8).Add(queue.Peek().At + 4_000).Add(",\"events\":"u8).Add(events == 0 ? ""u8 : "["u8);
        WriteEvent(queue.Dequeue());
        for (var i = 1; i < events && queue.Count > 0 && !IsFull; i++)
        {
            text.Add(","u8);
            WriteEvent(queue.Dequeue());
        }

        text.Add(events == 0 ? ""u8 : "]"u8).Add(",\"channel\":\"org-maple\",\"pid\":\"1\",\"mid\":\""u8).AddHex(dice.Bits()).Add("\",\"syncts\":"u8).Add(1_767_700_000_000 + records).Add("}"u8);
    }

    private void WriteEvent(in Happening what)
    {
        var from = text.Length;
        var clip = writer.Write(text, what);
        counts.Read++;
        if (!what.IsResponse)
        {
            counts.OtherEid++;
        }
        else if (what.Shape == EventShape.WithoutLanguage || !what.Language.StartsWith("\"e", StringComparison.OrdinalIgnoreCase))
        {
            counts.OtherLanguage++;
        }
        else if (what.Shape is EventShape.WithoutUser or EventShape.WithoutTime)
        {
            counts.Incomplete++;
        }
        else
        {
            counts.Responses++;
            clips.Add(clip);
            if (counts.Responses % 64 == 0)
                recent[counts.Responses / 64 % recent.Length] = text.Written[from..].ToArray();
        }
    }

    private void WriteRepeat()
    {
        if (recent[dice.Below(recent.Length)] is not { } again || IsFull)
            return;
        Begin();
        text.Add(again);
        End();
        counts.Read++;
        counts.Duplicate++;
    }

    private void WriteMalformed()
    {
        Begin();
        text.Add((plan.AsArray ? dice.Below(3) : dice.Below(6)) switch
        {
            0 => "{\"eid\":\"RESPONSE\",\"ets\":,\"edata\":{}}"u8,
            1 => "\"RESPONSE\""u8,
            2 => "42"u8,
            3 => "{\"eid\":\"RESPONSE\",\"ets\":1767600000000,\"edata\":{\"target\":\"org-ma"u8,
            4 => "<html><body>502 Bad Gateway</body></html>"u8,
            _ => "{\"eid\":\"RESPONSE\"}}"u8,
        });
        End();
        counts.Malformed++;
        if (!plan.AsArray)
            text.Add("\n"u8);
    }

    private void Begin() => text.Add(plan.AsArray && records++ > 0 ? ",\n"u8 : plan.AsArray ? "\n"u8 : ""u8);

    private void End() => text.Add(plan.AsArray ? ""u8 : "\n"u8);

    private void Flush()
    {
        counts.Bytes += text.Length;
        stream.Write(text.Written);
        text.Clear();
    }
}
