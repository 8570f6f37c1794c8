using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Recordings;

[Collection("Running")]
public sealed class SubmissionTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_recording_is_accepted_whatever_the_order_of_its_parts(bool filesFirst)
    {
        var tutor = await client.Tutor();
        using var answer = await new Upload { TutorId = tutor, FilesFirst = filesFirst, RecordedAt = "2026-11-06T12:30:00-03:00" }.To(client);
        Assert.Equal(202, (int)answer.StatusCode);
        var recording = await client.GetAsync(answer.Headers.Location).Is<Recording>(200);
        Assert.Equal(tutor, recording.Submission.Tutor.Value);
        Assert.Equal(new DateTimeOffset(2026, 11, 6, 15, 30, 0, TimeSpan.Zero), recording.Submission.RecordedAt);
        Assert.Equal("call.wav", recording.Submission.FileName);
        Assert.Equal(2, recording.Duration, 0.01);
        Assert.Matches($"^audio/{recording.Id}\\.[0-9a-f]{{32}}\\.wav$", recording.Submission.AudioBlob);
        Assert.Contains(recording.Submission.AudioBlob, api.Uploads());
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_recording_and_keep_nothing_twice()
    {
        var upload = new Upload { TutorId = await client.Tutor(), Key = Guid.NewGuid().ToString() };
        var first = await upload.To(client).Is<Recording>(202);
        var second = await upload.To(client).Is<Recording>(202);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Submission, second.Submission);
        await client.GetAsync($"/v1/recordings/{first.Id}").Is<Recording>(200);
        Assert.Single(api.Uploads(), blob => blob == first.Submission.AudioBlob);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_leaves_nothing()
    {
        var upload = new Upload { TutorId = await client.Tutor(), Key = Guid.NewGuid().ToString() };
        await upload.To(client).Is<Recording>(202);
        await Refused(upload with { LearnerName = "Luisa" }, 422, "key-reused");
        await Refused(upload with { Audio = Wav.Tone(2, hertz: 330) }, 422, "key-reused");
        await Refused(upload with { Transcript = null }, 422, "key-reused");
    }

    [Fact]
    public async Task Without_a_key_each_upload_is_a_recording()
    {
        var upload = new Upload { TutorId = await client.Tutor() };
        Assert.NotEqual((await upload.To(client).Is<Recording>(202)).Id, (await upload.To(client).Is<Recording>(202)).Id);
    }

    [Fact]
    public async Task Empty_audio_is_refused() =>
        await Refused(new Upload { TutorId = await client.Tutor(), Audio = [] }, 400, "empty-audio");

    [Fact]
    public async Task Audio_without_samples_is_refused() =>
        await Refused(new Upload { TutorId = await client.Tutor(), Audio = Wav.Tone(0) }, 400, "empty-audio");

    [Fact]
    public async Task Truncated_audio_is_refused() =>
        await Refused(new Upload { TutorId = await client.Tutor(), Audio = Wav.Tone(2)[..20_000] }, 400, "truncated-audio");

    [Fact]
    public async Task What_is_no_audio_is_refused() =>
        await Refused(new Upload { TutorId = await client.Tutor(), Audio = "This is no sound at all."u8.ToArray() }, 415, "not-audio");

    [Fact]
    public Task An_unknown_tutor_is_refused() => Refused(new Upload { TutorId = "nobody" }, 404, "unknown-tutor");

    [Theory]
    [InlineData("../etc", "luis")]
    [InlineData("", "luis")]
    [InlineData("ana", "a\u0001b")]
    [InlineData("ana", null)]
    public Task An_id_that_is_not_well_formed_is_refused(string tutor, string? learner) =>
        Refused(new Upload { TutorId = tutor, LearnerId = learner }, 400, "invalid-id");

    [Fact]
    public async Task Fields_that_are_missing_or_not_valid_are_all_named()
    {
        var upload = new Upload { TutorId = await client.Tutor(), Language = "spanish language", RecordedAt = null, Audio = null };
        var problem = await Refused(upload, 400, "invalid-request");
        Assert.Equal(["audio", "language", "recordedAt"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("learner", "luis")]
    [InlineData("language", "en")]
    public async Task A_field_that_is_unknown_or_comes_twice_is_refused(string name, string value) =>
        await Refused(new Upload { TutorId = await client.Tutor(), Also = [(name, value)] }, 400, "invalid-request");

    [Fact]
    public async Task A_key_that_is_not_visible_ASCII_is_refused() =>
        await Refused(new Upload { TutorId = await client.Tutor(), Key = new string('k', 256) }, 400, "invalid-request");

    [Fact]
    public async Task Another_body_is_refused()
    {
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        await client.PostAsync("/v1/recordings", body).IsProblem(415, "unsupported-media-type");
    }

    [Fact]
    public async Task Hostile_file_names_stay_harmless()
    {
        var recording = await new Upload { TutorId = await client.Tutor(), FileName = "../../call.wav" }.To(client).Is<Recording>(202);
        Assert.Equal("call.wav", recording.Submission.FileName);
        Assert.Matches($"^audio/{recording.Id}\\.[0-9a-f]{{32}}\\.wav$", recording.Submission.AudioBlob);
    }

    private async Task<System.Text.Json.JsonElement> Refused(Upload upload, int status, string type)
    {
        var before = api.Uploads();
        var problem = await upload.To(client).IsProblem(status, type);
        Assert.Empty(api.Uploads().Except(before));
        return problem;
    }
}
