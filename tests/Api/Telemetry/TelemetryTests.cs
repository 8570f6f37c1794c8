using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Telemetry;

[Collection("Running")]
public sealed class TelemetryTests(RunningApi api)
{
    [Fact]
    public async Task A_recording_is_one_trace_from_the_request_through_actors_to_the_recognizer()
    {
        using var heard = new HeardTrace(until: "Recording Measure");
        using var client = api.ClientOf(Grains.Interfaces.Access.AccessRole.Admin, "rosa");
        var tutor = await client.Tutor();
        client.DefaultRequestHeaders.Add("traceparent", heard.Header);

        await new Upload { TutorId = tutor }.To(client).Is<Recording>(202);
        await heard.Awaited;

        Assert.All(
            ["Microsoft.AspNetCore.Hosting.HttpRequestIn", "Recording Store", "Recording Transcribe", "recognize speech"],
            name => Assert.Contains(heard.Ended, activity => activity.OperationName == name));
        var store = heard.Ended.Single(activity => activity.OperationName == "Recording Store");
        var submit = Assert.Single(heard.Ended, activity => activity.SpanId == store.ParentSpanId);
        Assert.Equal(("Microsoft.Orleans.Application", ActivityKind.Server), (submit.Source.Name, submit.Kind));
        Assert.Contains("Submit", submit.OperationName, StringComparison.Ordinal);
        Assert.Contains(heard.Ended, activity => activity.SpanId == submit.ParentSpanId);
        var recognize = heard.Ended.Single(activity => activity.OperationName == "recognize speech");
        Assert.Equal("Recording Transcribe", Assert.Single(heard.Ended, activity => activity.SpanId == recognize.ParentSpanId).OperationName);
    }

    [Fact]
    public async Task Steps_commits_uploads_recognizers_and_work_are_measured()
    {
        var measured = new ConcurrentDictionary<string, bool>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, hearing) =>
        {
            if (instrument.Meter.Name.StartsWith("LearningSessions.", StringComparison.Ordinal))
                hearing.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.TryAdd(Text(instrument, tags), value >= 0));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => measured.TryAdd(Text(instrument, tags), value >= 0));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.TryAdd(Text(instrument, tags), value > 0));
        listener.Start();
        var recording = await new Upload { TutorId = await api.Client.Tutor() }.To(api.Client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");
        await api.Client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
        listener.RecordObservableInstruments();

        Assert.All(
            [
                "learning_sessions.work.step.duration work.kind=recording work.step=Store work.outcome=succeeded",
                "learning_sessions.work.step.duration work.kind=recording work.step=Measure work.outcome=succeeded",
                "storage.commit.writes", "storage.commit.time", "learning_sessions.upload.bytes upload.part=audio",
                "learning_sessions.work.items work.kind=recording work.state=done", "learning_sessions.work.lag work.kind=feedback",
                "learning_sessions.work.paused work.kind=recording",
            ],
            name => Assert.Contains(name, measured));
        Assert.Contains(measured.Keys, name => name.StartsWith("learning_sessions.speech.real_time_factor speech.engine=", StringComparison.Ordinal));
        Assert.All(measured, measure => Assert.True(measure.Value, measure.Key));
    }

    [Fact]
    public async Task Traces_metrics_and_logs_are_sent_where_a_collector_is_named()
    {
        await using var collector = await Collector.Start();
        using (var telling = RunningApi.With(new Dictionary<string, string> { ["Telemetry:OtlpEndpoint"] = collector.Address, ["Telemetry:ServiceName"] = "sessions-test" }))
            await telling.Client.Tutor();

        await collector.Gets("/v1/traces", "ITutorGrain");
        await collector.Gets("/v1/traces", "sessions-test");
        await collector.Gets("/v1/metrics", "storage.commit.writes");
        await collector.Gets("/v1/metrics", "learning_sessions.work.lag");
        await collector.Gets("/v1/logs", "Application started");
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);
}
