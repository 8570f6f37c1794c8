using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Tests.Fakes.WhatsApp;

namespace LearningSessions.Silo.Tests;

/// <summary>The end of the process, and a disk that fails, while messages go to a service that takes no message twice for one: nobody gets it twice.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task Kill_9_between_the_send_and_its_save_leaves_the_message_to_a_person()
    {
        await using var whatsApp = await FakeWhatsApp.StartAsync();
        using var folder = new TestFolder();
        using (var held = Server.TestHost(folder.Path, [.. Settings(whatsApp), "--Test:Hold", "Send:after"]))
        {
            using var before = await held.Client();
            await Approved(before);
            await SendAll(before);
            await held.Says("held at Send", Story.Tutors.Count);
            await held.Kill();
        }

        using var server = Server.TestHost(folder.Path, Settings(whatsApp));
        using var client = await server.Client();
        await server.Says($"is {FeedbackStatus.Uncertain}", Story.Tutors.Count);
        Assert.Equal(Story.Tutors.Count, Messages(whatsApp));

        var uncertain = await Story.Feedback(client);
        Assert.All(uncertain, each => Assert.Equal(FeedbackStatus.Uncertain, each.Status));
        await Post(client, uncertain[0], "arrived");
        foreach (var each in uncertain.Skip(1))
            await Post(client, each, "send-again");
        await server.Says($"is {FeedbackStatus.Sent}", Story.Tutors.Count);

        Assert.All(await Story.Feedback(client), each => Assert.Equal(FeedbackStatus.Sent, each.Status));
        Assert.Equal(Story.Tutors.Count + uncertain.Count - 1, Messages(whatsApp));
    }

    [Fact]
    public async Task Kill_9_before_the_send_repeats_nothing_and_forgets_nothing()
    {
        await using var whatsApp = await FakeWhatsApp.StartAsync();
        using var folder = new TestFolder();
        // The messages wait for their turn: none is marked as handed over.
        using (var held = Server.TestHost(folder.Path, [.. Settings(whatsApp), "--Test:Hold", "Send:after", "--Feedback:MessagesAtOnce", "1"]))
        {
            using var before = await held.Client();
            await Approved(before);
            await SendAll(before);
            await held.Says("held at Send");
            await held.Kill();
        }

        using var server = Server.TestHost(folder.Path, Settings(whatsApp));
        using var client = await server.Client();
        await server.Says($"is {FeedbackStatus.Uncertain}");
        await server.Says($"is {FeedbackStatus.Sent}", Story.Tutors.Count - 1);

        Assert.Equal(Story.Tutors.Count, Messages(whatsApp));
    }

    [Fact]
    public Task A_save_that_is_lost_after_the_send_never_sends_again() => NeverSendsAgain("before");

    [Fact]
    [Trait("Tier", "Long")]
    public Task A_save_after_the_send_that_was_made_though_it_failed_never_sends_again() => NeverSendsAgain("after");

    private static async Task NeverSendsAgain(string moment)
    {
        await using var whatsApp = await FakeWhatsApp.StartAsync();
        using var folder = new TestFolder();
        using var server = Server.TestHost(folder.Path, [.. Settings(whatsApp), "--Test:LoseSaves", moment, "--Work:SweepEvery", "00:00:00.5"]);
        using var client = await server.Client();
        await Approved(client);

        await SendAll(client);
        await server.Says("lost a save", Story.Recordings + Story.Tutors.Count);
        if (moment == "before")
            await server.Says($"is {FeedbackStatus.Uncertain}", Story.Tutors.Count);

        var expected = moment == "before" ? FeedbackStatus.Uncertain : FeedbackStatus.Sent;
        Assert.All(await Story.Feedback(client), each => Assert.Equal(expected, each.Status));
        Assert.Equal(Story.Tutors.Count, Messages(whatsApp));
    }

    private static string[] Settings(FakeWhatsApp whatsApp) =>
    [
        "--WhatsApp:Endpoint", whatsApp.Endpoint.AbsoluteUri, "--WhatsApp:PhoneId", FakeWhatsApp.PhoneId, "--WhatsApp:Token", FakeWhatsApp.Token,
        "--WhatsApp:AppSecret", FakeWhatsApp.AppSecret, "--WhatsApp:Template", "feedback",
    ];

    private static int Messages(FakeWhatsApp whatsApp) => whatsApp.Server.Heard.Count(request => request.Path == FakeWhatsApp.Path);

    private static async Task Approved(HttpClient client)
    {
        var story = new Story();
        await story.Submit(client, CancellationToken.None);
        await story.AllEnded(client, CancellationToken.None);
        await Story.RequestFeedback(client, CancellationToken.None);
        foreach (var feedback in await Story.Feedback(client))
            await Post(client, feedback, "approve");
    }

    private static async Task SendAll(HttpClient client)
    {
        foreach (var feedback in await Story.Feedback(client))
            await Post(client, feedback, "send");
    }

    private static async Task Post(HttpClient client, TutorFeedback feedback, string command)
    {
        using var answer = await client.PostAsync(new Uri($"/v1/feedback/{feedback.Id}/{command}", UriKind.Relative), null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
