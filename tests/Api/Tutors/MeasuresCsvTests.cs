using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Tutors;

[Collection("Running")]
public sealed class MeasuresCsvTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task Each_call_is_a_line_with_blanks_where_nothing_is_known()
    {
        var tutor = await client.Tutor();
        var called = await Done(new Upload { TutorId = tutor, LearnerName = "=Luis, \"el rápido\"" });
        var alone = await Done(new Upload { TutorId = tutor, RecordedAt = "2026-11-05T08:00:00Z", Transcript = "Speaker A: Son cuatro.\n" });

        var lines = (await Csv(tutor)).Split("\r\n");

        Assert.StartsWith("recording,recorded_at,learner,learner_name,", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{alone.Id},2026-11-05T08:00:00Z,luis,Luis,done,accompanying,2,,,,,,,,0,,", lines[1]);
        Assert.StartsWith($"{called.Id},2026-11-06T15:30:00Z,luis,\"'=Luis, \"\"el rápido\"\"\",done,accompanying,{called.Measures!.Words},", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        Assert.Equal(2, (await Csv(tutor, "?from=2026-11-06&to=2026-11-06")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await client.GetAsync("/v1/tutors/nobody-here/measures.csv").IsProblem(404, "unknown-tutor");
        await client.GetAsync("/v1/tutors/any/measures.csv?from=2026-11-02&to=2026-11-01").IsProblem(400, "invalid-request");
    }

    private async Task<string> Csv(string tutor, string query = "")
    {
        using var answer = await client.GetAsync($"/v1/tutors/{tutor}/measures.csv{query}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"measures_{tutor}.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<Recording> Done(Upload upload)
    {
        var recording = await upload.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");
        return await client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
    }
}
