using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Tests.Fakes;

namespace LearningSessions.Api.Tests.Sources;

public sealed class SourceEndpointsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_new_is_looked_at_then_taken_and_logged_and_nothing_twice()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        form.HandIn("uuid:1", Monday, "ana");
        form.HandIn("uuid:2", Monday.AddDays(1), "ana", "guaraní");
        form.HandIn("uuid:3", Monday.AddDays(2), "beto");

        var preview = await form.Preview();
        Assert.Equal((1, 1, 1, false), (preview.Taken, preview.Skipped, preview.Held, preview.IsUpToDate));
        Assert.Equal(
            [("uuid:3", SubmissionFate.Held), ("uuid:2", SubmissionFate.Skipped), ("uuid:1", SubmissionFate.Taken)],
            preview.Entries.Select(entry => (entry.Key, entry.Fate)));
        Assert.Contains("beto", preview.Entries[0].Reason, StringComparison.Ordinal);

        var updated = await form.Update(1);
        Assert.Equal((1, 1, 1, 2), (updated.Update!.Taken, updated.Update.Skipped, updated.Update.Held, updated.Known));
        var recording = await Fetched(form, preview.Entries[2].Recording!.Value);
        Assert.Equal(("ana", "l7", "Luz", "en", Monday.AddMinutes(-30)), (
            recording.Submission.Tutor.Value, recording.Submission.Learner.Value, recording.Submission.LearnerName, recording.Submission.Language, recording.Submission.RecordedAt));
        Assert.Equal(1, recording.Duration);

        // Whoever makes the tutor known frees the call that was held.
        (await form.Client.PutTutor("beto")).Dispose();
        var second = await form.Update(2);
        Assert.Equal((1, 0, 0), (second.Update!.Taken, second.Update.Skipped, second.Update.Held));
        Assert.True((await form.Preview()).IsUpToDate);
        Assert.True((await form.Update(3)).Update!.IsUpToDate);

        var logs = (await form.Client.GetAsync("/v1/sources/calls/logs").Is<JsonElement>(200)).GetProperty("items");
        Assert.Equal([2, 1], logs.EnumerateArray().Select(log => log.GetProperty("number").GetInt32()));
        var lines = (await form.Client.GetStringAsync("/v1/sources/calls/logs/2")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["uuid:1 false", "uuid:2 false", "uuid:3 true"], lines.Skip(1).Select(line => $"{line.Split(',')[0]} {line.Split(',')[^1]}"));
        var documents = Directory.EnumerateFiles(Path.Combine(form.Api.Folder, "documents", "_logs"), "*.csv").Select(Path.GetFileName).ToList();
        Assert.Equal(2, documents.Count);
        Assert.Single(documents, document => document!.EndsWith("_2.csv", StringComparison.Ordinal));
        await form.Client.GetAsync("/v1/sources/calls/logs/9").IsProblem(404, "unknown-source-log");
    }

    [Fact]
    public async Task Two_updates_at_once_take_each_call_once()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        for (var call = 0; call < 60; call++)
            form.HandIn($"uuid:{call}", Monday.AddMinutes(call), "ana");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.Client.PostAsync("/v1/sources/calls/update", null)));
        foreach (var answer in answers)
        {
            Assert.Contains((int)answer.StatusCode, (int[])[202, 409]);
            answer.Dispose();
        }

        var source = await form.Ended(1);
        Assert.Equal((60, 60, 60), (source.Update!.Taken, source.Known, source.LastLog!.Rows));
        var listed = await form.Client.GetAsync("/v1/recordings?limit=200").Is<JsonElement>(200);
        Assert.Equal(60, listed.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Late_calls_are_told_apart_and_languages_that_come_to_be_recognized_are_taken_then()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        form.HandIn("uuid:1", Monday, "ana");
        form.HandIn("uuid:2", Monday, "ana", "guaraní");
        await form.Update(1);

        // A phone that was offline: handed in long ago, complete only now.
        var late = form.HandIn("uuid:0", DateTimeOffset.UtcNow, "ana");
        late["SubmissionDate"] = LearningSessions.Tests.Fakes.SurveyCto.FakeSurveyCto.Words(Monday.AddDays(-3));
        var preview = await form.Preview();
        Assert.Equal((1, 1, true), (preview.Taken, preview.Late, preview.Entries[0].IsLate));

        await form.Client.PutAsJsonAsync("/v1/sources/calls", new { skippedLanguages = Array.Empty<string>() }).Is<Source>(200);
        Assert.Equal(["uuid:0", "uuid:2"], (await form.Preview()).Entries.Select(entry => entry.Key).Order());
    }

    [Fact]
    public async Task Calls_that_nobody_wants_are_left_out_for_good()
    {
        await using var form = await FormApi.StartAsync();
        form.HandIn("uuid:test", Monday, "training");
        Assert.Equal(1, (await form.Preview()).Held);

        using var answer = await form.Client.PostAsJsonAsync("/v1/sources/calls/leave-out", new { keys = (string[])["uuid:test"] });

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.True((await form.Preview()).IsUpToDate);
        await form.Client.PostAsJsonAsync("/v1/sources/calls/leave-out", new { keys = Array.Empty<string>() }).IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_tutor_is_made_from_the_form_where_that_is_wanted()
    {
        await using var form = await FormApi.StartAsync();
        await form.Client.PutAsJsonAsync("/v1/sources/calls", new { unknownTutors = "create" }).Is<Source>(200);
        form.HandIn("uuid:1", Monday, "carla");

        Assert.Equal(1, (await form.Update(1)).Update!.Taken);

        var tutor = await form.Client.GetAsync("/v1/tutors/carla").Is<Tutor>(200);
        Assert.Equal(("carla", null), (tutor.Profile.Name, tutor.Profile.Phone));
    }

    [Fact]
    public async Task A_form_that_is_down_recovers_and_the_preview_says_so_meanwhile()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        form.HandIn("uuid:1", Monday, "ana");
        var path = $"/api/v2/forms/data/wide/json/{FormApi.Form}";
        form.Server.Server.Plan("GET", path, PlannedAnswer.Status(503), PlannedAnswer.Status(500));

        await form.Client.GetAsync("/v1/sources/calls/preview").IsProblem(503, "source-unavailable");
        var updated = await form.Update(1);

        Assert.Equal((1, 2), (updated.Update!.Taken, updated.Update.Work.Attempt));
        Assert.Single(updated.Update.Work.Errors);
    }

    [Fact]
    public async Task Wrong_credentials_end_as_a_dead_letter_that_says_so()
    {
        await using var form = await FormApi.StartAsync(password: "wrong");

        var problem = await form.Client.GetAsync("/v1/sources/calls/preview").IsProblem(502, "source-refuses");
        await form.Client.PostAsync("/v1/sources/calls/update", null).Is<Source>(202);
        var source = await form.Ended(1, "DeadLetter");

        Assert.Equal(problem.GetProperty("detail").GetString(), source.Update!.Work.Reason);
        Assert.Equal(1, source.Update.Work.Attempt);
        var work = await form.Client.GetAsync("/v1/work?kind=source&state=deadLetter").Is<JsonElement>(200);
        Assert.Equal("calls", work.GetProperty("items")[0].GetProperty("key").GetString());
        await form.Client.PostAsync("/v1/work/source/calls/retry", null).Is<JsonElement>(202);
    }

    [Fact]
    public async Task Audio_that_the_form_has_lost_is_a_dead_letter_of_its_recording_alone()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        form.HandIn("uuid:1", Monday, "ana", withAudio: false);
        form.HandIn("uuid:2", Monday, "ana");

        Assert.Equal(2, (await form.Update(1)).Update!.Taken);

        var entries = (await form.Client.GetStringAsync("/v1/sources/calls/logs/1")).Split("\r\n").Skip(1);
        var lost = entries.First(line => line.StartsWith("uuid:1", StringComparison.Ordinal)).Split(',')[8];
        await form.Api.Log.Line($"Recording {lost} is DeadLetter");
        var recording = await form.Client.GetAsync($"/v1/recordings/{lost}").Is<Recording>(200);
        Assert.Equal((nameof(RecordingStep.Fetch), WorkState.DeadLetter), (recording.Work.Step, recording.Work.State));
        Assert.False(string.IsNullOrWhiteSpace(recording.Work.Reason));
    }

    [Fact]
    public async Task Submissions_with_missing_fields_or_broken_dates_wait_for_a_person_with_the_reason()
    {
        await using var form = await FormApi.StartAsync();
        (await form.Client.PutTutor("ana")).Dispose();
        form.HandIn("uuid:date", Monday, "ana")["SubmissionDate"] = "yesterday";
        form.HandIn("uuid:tutor", Monday, "ana")["username"] = "";
        form.HandIn("uuid:language", Monday, "ana").Remove("idioma");
        form.HandIn("uuid:name", Monday, "ana")["nombre"] = "";

        var preview = await form.Preview();

        Assert.Equal((1, 3), (preview.Taken, preview.Held));
        Assert.All(preview.Entries.Where(entry => entry.Fate == SubmissionFate.Held), entry => Assert.False(string.IsNullOrWhiteSpace(entry.Reason)));
        Assert.Equal("uuid:name", preview.Entries.Single(entry => entry.Fate == SubmissionFate.Taken).Key);
    }

    [Fact]
    public async Task Settings_are_kept_with_their_schedule_and_of_two_changes_of_one_version_the_second_is_refused()
    {
        await using var form = await FormApi.StartAsync();
        using var read = await form.Client.GetAsync("/v1/sources/calls");
        var tag = read.Headers.ETag!.Tag;

        using var first = await Put(form.Client, new { cron = "0 6 * * 5", timeZone = "America/Asuncion" }, tag);
        Assert.Equal(200, (int)first.StatusCode);
        await Put(form.Client, new { cron = "0 7 * * 5" }, tag).IsProblem(412, "version-conflict");
        var schedule = await form.Client.GetAsync("/v1/schedules/source-calls").Is<JsonElement>(200);
        Assert.Equal("update-source", schedule.GetProperty("definition").GetProperty("action").GetString());

        await form.Client.PostAsync("/v1/schedules/source-calls/run", null).Is<JsonElement>(202);
        Assert.Equal("schedule source-calls", (await form.Ended(1)).Update!.By);

        await form.Client.PutAsJsonAsync("/v1/sources/calls", new { cron = "every Friday" }).IsProblem(400, "invalid-request");
        await form.Client.PutAsJsonAsync("/v1/sources/calls", new { cron = (string?)null }).Is<Source>(200);
        await form.Client.GetAsync("/v1/schedules/source-calls").IsProblem(404, "unknown-schedule");
        await form.Client.GetAsync("/v1/sources/nobody/preview").IsProblem(404, "unknown-source");
    }

    private static async Task<Recording> Fetched(FormApi form, RecordingId id)
    {
        await form.Api.Log.Line($"Recording {id} is ");
        return await form.Client.GetAsync($"/v1/recordings/{id}").Is<Recording>(200);
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, object settings, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/v1/sources/calls") { Content = JsonContent.Create(settings) };
        request.Headers.Add("If-Match", tag);
        return client.SendAsync(request);
    }
}
