using System.Diagnostics.Metrics;

namespace LearningSessions.Api.Recordings;

/// <summary>How much is uploaded.</summary>
internal static class UploadTelemetry
{
    private static readonly Meter Meter = new("LearningSessions.Api");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("learning_sessions.upload.bytes", "By", "Bytes of files that were received and kept.");

    /// <summary>Notes a file.</summary>
    public static void Received(string part, long bytes) => Bytes.Add(bytes, new KeyValuePair<string, object?>("upload.part", part));
}
