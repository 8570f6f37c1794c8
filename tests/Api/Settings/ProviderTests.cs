using LearningSessions.Api.Settings;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.AssemblyAI;

namespace LearningSessions.Api.Tests.Settings;

/// <summary>What is set up, what is missing, and whether it works.</summary>
[Trait("Engine", "Any")]
public sealed class ProviderTests
{
    private const string Secret = "s3cret-0123456789";

    [Fact]
    public async Task Without_a_key_the_embedded_ones_are_there_and_work_and_the_others_say_how_to_set_them_up()
    {
        using var api = new RunningApi();

        var cards = await Cards(api);

        Assert.Equal(
            ["documents-disk", "offline", "outbox", "source-folder"],
            cards.Where(card => card.Standing == ProviderStanding.Embedded && card.Part is not (ProviderPart.Speech or ProviderPart.Clips)).Select(card => card.Id).Order());
        Assert.Equal(
            ["alerts", "assemblyai", "documents-drive", "documents-s3", "model", "surveycto", "transcription", "whatsapp"],
            cards.Where(card => card.Standing == ProviderStanding.Missing).Select(card => card.Id).Order());
        Assert.Contains(cards.Single(card => card.Id == "whatsapp").Settings, setting => setting is { Name: "WhatsApp:Token", Variable: "WhatsApp__Token", IsSet: false, IsSecret: true });
        Assert.True((await Test(api, "outbox")).Works);
        var documents = await Test(api, "documents-disk");
        Assert.True(documents.Works, documents.Said);
        Assert.True(File.Exists(Path.Combine(api.Folder, "documents", "_test", "connection-test.txt")));
        var source = await Test(api, "source-folder");
        Assert.Equal((false, false), (source.Works, source.MayPass));
        Assert.Contains("submissions.csv", source.Said, StringComparison.Ordinal);
        await api.Client.PostAsync("/v1/settings/providers/assemblyai/test", null).IsProblem(409, "not-testable");
        await api.Client.PostAsync("/v1/settings/providers/nobody/test", null).IsProblem(404, "unknown-provider");
    }

    [Fact]
    public async Task What_is_set_up_is_asked_for_something_that_costs_nothing_and_no_secret_is_shown()
    {
        await using var assembly = await FakeAssemblyAI.StartAsync();
        await using var openai = await FakeServer.StartAsync();
        await using var whatsapp = await FakeServer.StartAsync();
        openai.Plan("GET", "/v1/models", PlannedAnswer.Json(200, new { data = new[] { new { id = "llama3" } } }), PlannedAnswer.Status(401), PlannedAnswer.Status(503));
        whatsapp.Plan("GET", "/v22.0/77", PlannedAnswer.Json(200, new { verified_name = "Programa", id = "77" }), PlannedAnswer.Json(401, new { error = new { code = 190, message = Secret } }));
        using var api = new RunningApi(
            ("AssemblyAI:Key", "a-key"), ("AssemblyAI:Endpoint", assembly.Server.Address.AbsoluteUri),
            ("Models:fast:Endpoint", new Uri(openai.Address, "v1").AbsoluteUri), ("Models:fast:Model", "llama3"), ("Models:fast:Key", Secret),
            ("Transcription:local:Endpoint", new Uri(openai.Address, "v1").AbsoluteUri), ("Transcription:local:Model", "whisper-1"),
            ("WhatsApp:Endpoint", new Uri(whatsapp.Address, "v22.0").AbsoluteUri), ("WhatsApp:Token", Secret), ("WhatsApp:PhoneId", "77"), ("WhatsApp:Template", "t"));

        var model = await Test(api, "model-fast");
        var refused = await Test(api, "model-fast");
        var away = await Test(api, "transcription-local");
        var number = await Test(api, "whatsapp");
        var expired = await Test(api, "whatsapp");
        var jobs = await Test(api, "assemblyai");

        Assert.Equal((true, true), (model.Works, model.Said.Contains("llama3", StringComparison.Ordinal)));
        Assert.Equal((false, false), (refused.Works, refused.MayPass));
        Assert.Equal((false, true), (away.Works, away.MayPass));
        Assert.Equal((true, true), (number.Works, number.Said.Contains("Programa", StringComparison.Ordinal)));
        Assert.Equal((false, false), (expired.Works, expired.MayPass));
        Assert.True(jobs.Works, jobs.Said);
        var shown = await api.Client.GetStringAsync("/v1/settings/providers");
        Assert.DoesNotContain(Secret, shown + refused.Said + expired.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key", shown, StringComparison.Ordinal);
        Assert.Contains("llama3", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_an_address_is_not_shown_and_reviewers_do_not_see_settings()
    {
        using var api = new RunningApi(("Models:fast:Endpoint", $"http://user:{Secret}@localhost:1/v1"), ("Models:fast:Model", "x"));
        using var reviewer = api.ClientOf(AccessRole.Reviewer, "rita");

        Assert.DoesNotContain(Secret, await api.Client.GetStringAsync("/v1/settings/providers"), StringComparison.Ordinal);
        await reviewer.GetAsync("/v1/settings/providers").IsProblem(403, "not-allowed");
    }

    private static Task<IReadOnlyList<ProviderCard>> Cards(RunningApi api) => api.Client.GetAsync("/v1/settings/providers").Is<IReadOnlyList<ProviderCard>>(200);

    private static Task<ProviderTest> Test(RunningApi api, string id) => api.Client.PostAsync($"/v1/settings/providers/{id}/test", null).Is<ProviderTest>(200);
}
