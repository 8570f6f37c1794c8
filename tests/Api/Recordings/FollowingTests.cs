using System.Net.Http.Headers;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Tests.Recordings;

[Collection("Running")]
public sealed class FollowingTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task A_recording_shows_its_steps_and_its_transcript_as_JSON_and_as_lines()
    {
        const string lines = "Speaker A: ¿Cuánto es dos más dos?\nSpeaker B: Creo que son cuatro, profe.\n";
        var submitted = await new Upload { TutorId = await client.Tutor(), Transcript = lines }.To(client).Is<Recording>(202);
        var recording = await Done(submitted);
        Assert.Equal([RecordingStep.Store, RecordingStep.Transcribe, RecordingStep.Measure], recording.Steps.Select(step => step.Step));
        Assert.All(recording.Steps, step => Assert.NotNull(step.EndedAt));

        var transcript = await client.GetAsync($"/v1/recordings/{recording.Id}/transcript").Is<Transcript>(200);
        Assert.Equal("accompanying", transcript.Engine);
        Assert.Equal(2, transcript.Utterances.Length);

        Assert.Equal(lines, await Text($"/v1/recordings/{recording.Id}/transcript?format=text", "*/*"));
        Assert.Equal(lines, await Text($"/v1/recordings/{recording.Id}/transcript", "text/plain"));
    }

    [Fact]
    public async Task A_format_nobody_knows_is_a_problem() =>
        await client.GetAsync("/v1/recordings/any/transcript?format=pdf").IsProblem(400, "invalid-request");

    [Fact]
    public async Task A_recording_that_was_skipped_has_no_transcript_and_says_why()
    {
        var upload = new Upload { TutorId = await client.Tutor(), Language = "gn", Transcript = null };
        var recording = await Ended(await upload.To(client).Is<Recording>(202));
        Assert.Equal(WorkState.Skipped, recording.Work.State);
        var problem = await client.GetAsync($"/v1/recordings/{recording.Id}/transcript").IsProblem(404, "no-transcript");
        Assert.Equal("skipped", problem.GetProperty("state").GetString());

        var retried = await client.PostAsync($"/v1/recordings/{recording.Id}/retry", null).Is<Recording>(202);
        Assert.Equal(recording.Id, retried.Id);
    }

    [Fact]
    public async Task What_is_done_has_nothing_to_retry()
    {
        var recording = await Done(await new Upload { TutorId = await client.Tutor() }.To(client).Is<Recording>(202));
        await client.PostAsync($"/v1/recordings/{recording.Id}/retry", null).IsProblem(409, "nothing-to-retry");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/transcript")]
    [InlineData("/audio")]
    public Task A_recording_nobody_knows_is_a_problem(string part) =>
        client.GetAsync($"/v1/recordings/nothing{part}").IsProblem(404, "unknown-recording");

    [Fact]
    public Task A_recording_nobody_knows_cannot_be_retried() =>
        client.PostAsync("/v1/recordings/nothing/retry", null).IsProblem(404, "unknown-recording");

    [Fact]
    public async Task The_audio_comes_whole_or_in_ranges()
    {
        var audio = Wav.Tone(2);
        var recording = await new Upload { TutorId = await client.Tutor(), Audio = audio }.To(client).Is<Recording>(202);
        var address = $"/v1/recordings/{recording.Id}/audio";

        using var whole = await client.GetAsync(address);
        Assert.Equal("audio/wav", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(audio, await whole.Content.ReadAsByteArrayAsync());

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(1000, 1999);
        using var part = await client.SendAsync(request);
        Assert.Equal(206, (int)part.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(1000, 1999, audio.Length), part.Content.Headers.ContentRange);
        Assert.Equal(audio[1000..2000], await part.Content.ReadAsByteArrayAsync());

        using var beyond = new HttpRequestMessage(HttpMethod.Get, address);
        beyond.Headers.Range = new RangeHeaderValue(10_000_000, null);
        using var nothing = await client.SendAsync(beyond);
        Assert.Equal(416, (int)nothing.StatusCode);
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged()
    {
        var tutor = await client.Tutor();
        for (var day = 1; day <= 3; day++)
            await Done(await new Upload { TutorId = tutor, LearnerId = $"learner-{day}", RecordedAt = $"2026-10-0{day}T10:00:00Z" }.To(client).Is<Recording>(202));

        var all = $"/v1/recordings?tutor={tutor}";
        Assert.Equal(3, (await Count(all)).Count);
        Assert.Single((await Count($"{all}&learner=learner-2")).Items);
        Assert.Equal(2, (await Count($"{all}&from=2026-10-02&until=2026-10-04T00:00:00Z")).Count);
        Assert.Equal(3, (await Count($"{all}&state=done")).Count);
        Assert.Equal(0, (await Count($"{all}&state=deadLetter")).Count);

        var first = await Count($"{all}&limit=2");
        var second = await Count($"{all}&limit=2&cursor={Uri.EscapeDataString(first.Next!)}");
        Assert.Equal((2, 1, null), (first.Count, second.Count, second.Next));
        Assert.Equal(3, first.Items.Concat(second.Items).Distinct().Count());
    }

    [Theory]
    [InlineData("state=lost")]
    [InlineData("from=yesterday")]
    [InlineData("from=2026-10-02&until=2026-10-01")]
    [InlineData("limit=1001")]
    public Task A_filter_that_is_not_valid_is_a_problem(string query) => client.GetAsync($"/v1/recordings?{query}").IsProblem(400, "invalid-request");

    private async Task<(IReadOnlyList<string> Items, int Count, string? Next)> Count(string address)
    {
        var page = await client.GetAsync(address).Is<JsonElement>(200);
        var items = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        return (items, items.Count, page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null);
    }

    private async Task<Recording> Done(Recording submitted)
    {
        var recording = await Ended(submitted);
        Assert.Equal((WorkState.Done, null), (recording.Work.State, recording.Work.Reason));
        return recording;
    }

    private async Task<Recording> Ended(Recording submitted)
    {
        await api.Log.Line($"Recording {submitted.Id} is ", " after step ");
        return await client.GetAsync($"/v1/recordings/{submitted.Id}").Is<Recording>(200);
    }

    private async Task<string> Text(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync();
    }
}
