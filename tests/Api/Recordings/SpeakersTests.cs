using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Recordings;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Tests.Recordings;

[Collection("Running")]
public sealed class SpeakersTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task A_correction_flows_into_measures_the_tutor_and_the_transcript()
    {
        var recording = await Done();
        var before = await client.GetAsync(Address(recording)).Is<RecordingSpeakers>(200);
        Assert.Equal((1, "A", "transcript"), (before.Version, before.Tutor, before.SpeakersFrom));
        Assert.Equal([new SpeakerShare("A", 5), new SpeakerShare("B", 5)], before.Speakers.AsEnumerable());

        var corrected = await Put(recording, "\"1\"", new { tutor = "B", turns = new[] { new { turn = 10, speaker = "A" } } }).Is<Recording>(200);

        Assert.NotEqual(recording.Measures!.Questions, corrected.Measures!.Questions);
        var change = Assert.Single(corrected.Speakers.History);
        Assert.Equal((RunningApi.AdminName, "A", "B", 1), (change.By, change.TutorBefore, change.Tutor, change.Turns));
        var told = await Told(recording, version: 2);
        Assert.Equal((WorkState.Done, corrected.Measures), (told.Work.State, told.Measures));
        var transcript = await client.GetAsync($"/v1/recordings/{recording.Id}/transcript").Is<Transcript>(200);
        Assert.Equal(("B", "person", "A"), (transcript.TutorSpeaker, transcript.SpeakersFrom, transcript.Utterances[9].Speaker));
        var document = await File.ReadAllTextAsync(Path.Combine(api.Folder, "documents", told.TranscriptDocument!));
        Assert.Equal((recording.TranscriptDocument, transcript.Utterances.Count(utterance => utterance.Speaker == "B")), (told.TranscriptDocument, document.Split("Tutor: ").Length - 1));
        var tutor = await client.GetAsync($"/v1/tutors/{recording.Submission.Tutor}").Is<Tutor>(200);
        Assert.Equal(corrected.Measures, Assert.Single(tutor.Recordings).Measures);
        Assert.Equal(corrected.Measures.TutorTalkShare, Assert.Single(tutor.Trend).TutorTalkShare);
    }

    [Fact]
    public async Task Feedback_that_nobody_edited_is_written_anew()
    {
        var recording = await Done();
        var request = new { kind = "general", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { recording.Submission.Tutor.Value } };
        var requested = await client.PostAsJsonAsync("/v1/feedback", request).Is<JsonElement>(202);
        var address = Assert.Single(requested.GetProperty("items").EnumerateArray()).GetProperty("location").GetString()!;
        var id = address.Split('/')[^1];
        await api.Log.Line($"Feedback {id} is InReview, version 2");

        await Put(recording, null, new { tutor = "B" }).Is<Recording>(200);

        await api.Log.Line($"Feedback {id} is InReview, version 4");
        var rewritten = await client.GetAsync(address).Is<TutorFeedback>(200);
        Assert.Equal((2, 2), (rewritten.Revision, Assert.Single(rewritten.Corrections).Version));
        Assert.Contains(rewritten.History, change => change.By == RunningApi.AdminName && change.What.Contains("corrected the speakers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_corrections_of_one_version_the_second_is_refused()
    {
        var recording = await Done();
        using var read = await client.GetAsync(Address(recording));

        using var first = await Put(recording, read.Headers.ETag!.Tag, new { tutor = "B" });
        Assert.Equal((200, "\"2\""), ((int)first.StatusCode, first.Headers.ETag!.Tag));

        var problem = await Put(recording, read.Headers.ETag.Tag, new { tutor = (string?)null }).IsProblem(412, "version-conflict");
        Assert.Equal(2, problem.GetProperty("version").GetInt32());
        await Told(recording, version: 2);
        using var same = await Put(recording, "\"2\"", new { tutor = "B" });
        Assert.Equal("\"2\"", same.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        var recording = await Done();

        await Put(recording, null, new { tutor = "C" }).IsProblem(400, "invalid-request");
        await Put(recording, null, new { tutor = "A", turns = new[] { new { turn = 11, speaker = "A" } } }).IsProblem(400, "invalid-request");
        await Put(recording, null, new { tutor = "A", turns = new object?[] { null } }).IsProblem(400, "invalid-request");
        await Put(recording, null, new { tutor = "A", turnz = 1 }).IsProblem(400, "malformed-json");
        Assert.Equal(1, (await client.GetAsync(Address(recording)).Is<RecordingSpeakers>(200)).Version);
        await client.PutAsJsonAsync("/v1/recordings/nothing/speakers", new { tutor = "A" }).IsProblem(404, "unknown-recording");
        await client.GetAsync("/v1/recordings/nothing/speakers").IsProblem(404, "unknown-recording");
    }

    [Fact]
    public async Task What_has_no_transcript_has_no_speakers()
    {
        var skipped = await new Upload { TutorId = await client.Tutor(), Language = "gn", Transcript = null }.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {skipped.Id} is Skipped");

        await client.GetAsync(Address(skipped)).IsProblem(404, "no-transcript");
        var problem = await Put(skipped, null, new { tutor = "A" }).IsProblem(409, "not-now");
        Assert.Equal("skipped", problem.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Tutors_do_not_correct_their_own_calls()
    {
        var recording = await Done();
        using var tutor = api.ClientOf(AccessRole.Tutor, recording.Submission.Tutor.Value);

        await tutor.GetAsync(Address(recording)).Is<RecordingSpeakers>(200);
        await tutor.PutAsJsonAsync(Address(recording), new { tutor = "B" }).IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task A_transcript_with_one_speaker_and_a_learner_with_no_name_leave_blanks()
    {
        var upload = new Upload { TutorId = await client.Tutor(), LearnerName = null, Transcript = "Speaker A: ¿Cuánto es dos más dos?\nSpeaker A: Son cuatro.\n" };
        var recording = await upload.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");

        var done = await client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);

        Assert.Equal(("", null, null, 7), (done.Submission.LearnerName, done.Measures!.TutorTalkShare, done.Measures.Questions, done.Measures.Words));
    }

    private static string Address(Recording recording) => $"/v1/recordings/{recording.Id}/speakers";

    private async Task<Recording> Done()
    {
        var recording = await new Upload { TutorId = await client.Tutor() }.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done after step Measure");
        return await client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
    }

    private async Task<Recording> Told(Recording recording, int version)
    {
        await api.Log.Line($"Recording {recording.Id} is Done after step Tell");
        var told = await client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
        Assert.Equal(version, told.Speakers.Version);
        return told;
    }

    private async Task<HttpResponseMessage> Put(Recording recording, string? ifMatch, object correction)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(recording)) { Content = JsonContent.Create(correction) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request);
    }
}
