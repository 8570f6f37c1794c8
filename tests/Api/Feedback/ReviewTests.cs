using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Feedback;

[Collection("Running")]
public sealed class ReviewTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task A_feedback_is_written_reviewed_and_sent()
    {
        var address = await Written();
        var written = await client.GetAsync(address).Is<TutorFeedback>(200);
        Assert.Equal(FeedbackStatus.InReview, written.Status);
        Assert.InRange(Assert.Single(written.Drafts).Text.Length, 1, Draft.MaxLength);

        await client.PostAsync($"{address}/send", null).IsProblem(409, "not-now");
        var approved = await client.PostAsync($"{address}/approve", null).Is<TutorFeedback>(200);
        Assert.Equal(FeedbackStatus.Approved, approved.Status);
        Assert.Equal(RunningApi.AdminName, approved.History[^1].By);

        await client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        await api.Log.Line(written.Id.Value, nameof(FeedbackStatus.Sent));
        var sent = await client.GetAsync(address).Is<TutorFeedback>(200);
        Assert.NotNull(sent.Drafts[0].Delivery);
        await client.PostAsync($"{address}/reject", null).IsProblem(409, "not-now");
        await client.PostAsync($"{address}/retry", null).IsProblem(409, "nothing-to-retry");
    }

    [Fact]
    public async Task Of_two_edits_of_one_version_the_second_is_refused()
    {
        var address = await Written();
        using var read = await client.GetAsync(address);
        var tag = read.Headers.ETag!.Tag;

        using var first = await Edit(address, 1, "Muy bien, Ana.", tag);
        Assert.Equal(200, (int)first.StatusCode);
        Assert.NotEqual(tag, first.Headers.ETag!.Tag);

        var problem = await Edit(address, 1, "Otra cosa.", tag).IsProblem(412, "version-conflict");
        Assert.Equal(first.Headers.ETag.Tag, $"\"{problem.GetProperty("version").GetInt32()}\"");
        var now = await client.GetAsync(address).Is<TutorFeedback>(200);
        Assert.Equal(("Muy bien, Ana.", true), (now.Drafts[0].Text, now.Drafts[0].Edited));

        var last = await Edit(address, 1, "Sin condición.", tag: null).Is<TutorFeedback>(200);
        Assert.Equal("Sin condición.", last.Drafts[0].Text);
    }

    [Fact]
    public async Task Nobody_approves_rejects_or_sends_what_was_changed_after_they_read_it()
    {
        var address = await Written();
        using var read = await client.GetAsync(address);
        var tag = read.Headers.ETag!.Tag;
        await Edit(address, 1, "Muy bien, Ana.", tag).Is<TutorFeedback>(200);

        foreach (var command in (string[])["approve", "reject", "send"])
            await Command(address, command, tag).IsProblem(412, "version-conflict");
        Assert.Equal(FeedbackStatus.InReview, (await client.GetAsync(address).Is<TutorFeedback>(200)).Status);

        using var now = await client.GetAsync(address);
        await Command(address, "approve", now.Headers.ETag!.Tag).Is<TutorFeedback>(200);
    }

    [Fact]
    public async Task An_edit_of_which_one_draft_cannot_be_changes_none()
    {
        var address = await Written();
        var before = await client.GetAsync(address).Is<TutorFeedback>(200);
        await client.PatchAsJsonAsync(address, new { drafts = new[] { new { number = 1, text = "Bien." }, new { number = 2, text = "Mal." } } })
            .IsProblem(400, "invalid-request");
        Assert.Equal(before.Version, (await client.GetAsync(address).Is<TutorFeedback>(200)).Version);
    }

    [Fact]
    public async Task An_edit_that_cannot_be_changes_nothing()
    {
        var address = await Written();
        await Edit(address, 1, new string('a', 801), null).IsProblem(400, "invalid-request");
        await Edit(address, 1, " ", null).IsProblem(400, "invalid-request");
        await Edit(address, 7, "Muy bien.", null).IsProblem(400, "invalid-request");
        await client.PatchAsJsonAsync(address, new { drafts = new[] { new { number = 1, text = "a" }, new { number = 1, text = "b" } } })
            .IsProblem(400, "invalid-request");
        Assert.False((await client.GetAsync(address).Is<TutorFeedback>(200)).Drafts[0].Edited);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_feedback()
    {
        var address = await Written();
        var id = address["/v1/feedback/".Length..];
        var again = await client.PostAsJsonAsync("/v1/feedback", Request(id[..id.IndexOf(':', StringComparison.Ordinal)])).Is<JsonElement>(202);
        Assert.Equal(address, again.GetProperty("items")[0].GetProperty("location").GetString());
        Assert.Equal(1, (await client.GetAsync(address).Is<TutorFeedback>(200)).Revision);
    }

    [Fact]
    public async Task Without_tutors_all_with_recordings_in_the_window_are_asked()
    {
        var address = await Written();
        var answer = await client.PostAsJsonAsync("/v1/feedback", new { kind = "general", from = "2026-11-06", to = "2026-11-06", evaluateOnly = true })
            .Is<JsonElement>(200);
        var tutor = address["/v1/feedback/".Length..address.IndexOf(':', StringComparison.Ordinal)];
        var item = answer.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("tutor").GetString() == tutor);
        Assert.Equal(1, item.GetProperty("evaluation").GetProperty("transcripts").GetInt32());

        var none = await client.PostAsJsonAsync("/v1/feedback", new { kind = "general", from = "1999-11-06", to = "1999-11-06" }).Is<JsonElement>(202);
        Assert.Equal(0, none.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_list_has_it_by_tutor_and_status()
    {
        var address = await Written();
        var id = address["/v1/feedback/".Length..];
        var tutor = id[..id.IndexOf(':', StringComparison.Ordinal)];
        // The actor answers when what the log told of is saved.
        await client.GetAsync(address).Is<TutorFeedback>(200);
        foreach (var (query, count) in (IEnumerable<(string, int)>)[("status=inReview", 1), ("status=sent", 0), ("kind=general", 1), ("kind=targeted", 0)])
        {
            var page = await client.GetAsync($"/v1/feedback?tutor={tutor}&{query}").Is<JsonElement>(200);
            Assert.Equal(count, page.GetProperty("items").GetArrayLength());
        }
    }

    private static object Request(string tutor) => new { kind = "general", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { tutor } };

    private async Task<string> Written()
    {
        var tutor = await client.Tutor();
        var recording = await new Upload { TutorId = tutor }.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");
        var requested = await client.PostAsJsonAsync("/v1/feedback", Request(tutor)).Is<JsonElement>(202);
        var item = Assert.Single(requested.GetProperty("items").EnumerateArray());
        await api.Log.Line(item.GetProperty("feedback").GetString()!, nameof(FeedbackStatus.InReview));
        // The line is written within the turn that saves: an answer of the actor comes after it.
        var written = await client.GetAsync(item.GetProperty("location").GetString()).Is<TutorFeedback>(200);
        Assert.Equal(FeedbackStatus.InReview, written.Status);
        return item.GetProperty("location").GetString()!;
    }

    private Task<HttpResponseMessage> Command(string address, string command, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/{command}");
        request.Headers.Add("If-Match", tag);
        return client.SendAsync(request);
    }

    private Task<HttpResponseMessage> Edit(string address, int number, string text, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address)
        {
            Content = JsonContent.Create(new { drafts = new[] { new { number, text } } }),
        };
        if (tag is not null)
            request.Headers.Add("If-Match", tag);
        return client.SendAsync(request);
    }
}
