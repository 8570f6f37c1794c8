using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Api.Tests.Chats;

[Collection("Running")]
public sealed class ChatEndpointsTests(RunningApi api)
{
    [Fact]
    public async Task Messages_come_one_by_one_and_in_batches_and_a_repeated_request_adds_none()
    {
        var address = $"/v1/chats/{Guid.NewGuid():n}";
        var one = await api.Client.PostAsJsonAsync($"{address}/messages", new { id = "m2", at = "2026-11-01T10:01:00Z", sender = "assistant", text = "Hello." }).Is<JsonElement>(200);
        var batch = new
        {
            group = "bookings",
            messages = new object[]
            {
                new { id = "m1", at = "2026-11-01T10:00:00Z", sender = "person", text = "Hi!" },
                new { id = "m2", at = "2026-11-01T10:01:00Z", sender = "assistant", text = "Hello." },
            },
        };

        var several = await api.Client.PostAsJsonAsync($"{address}/messages", batch).Is<JsonElement>(200);
        using var keyed = new HttpRequestMessage(HttpMethod.Post, $"{address}/messages") { Content = JsonContent.Create(new { sender = "person", text = "Same." }) };
        keyed.Headers.Add("Idempotency-Key", "chat-key");
        await api.Client.SendAsync(keyed).Is<JsonElement>(200);
        using var again = new HttpRequestMessage(HttpMethod.Post, $"{address}/messages") { Content = JsonContent.Create(new { sender = "person", text = "Same." }) };
        again.Headers.Add("Idempotency-Key", "chat-key");
        var repeated = await api.Client.SendAsync(again).Is<JsonElement>(200);

        Assert.Equal((1, 1, 1), (one.GetProperty("added").GetInt32(), several.GetProperty("added").GetInt32(), several.GetProperty("known").GetInt32()));
        Assert.Equal((0, 1), (repeated.GetProperty("added").GetInt32(), repeated.GetProperty("known").GetInt32()));
        var read = await api.Client.GetAsync($"{address}/messages").Is<ChatMessages>(200);
        Assert.Equal(["Hi!", "Hello.", "Same."], read.Items.Select(message => message.Text));
        var chat = await api.Client.GetAsync(address).Is<ChatSession>(200);
        Assert.Equal(("bookings", 2, 1), (chat.Group!.Value.Value, chat.PersonMessages, chat.AssistantMessages));
        await api.Client.PostAsJsonAsync($"{address}/messages", batch with { group = "other" }).IsProblem(409, "not-now");
    }

    [Theory]
    [InlineData("""{"sender":"robot","text":"x"}""", "sender")]
    [InlineData("""{"sender":"person"}""", "text")]
    [InlineData("""{"sender":"person","text":"x","at":"yesterday"}""", "at")]
    [InlineData("""{"messages":[]}""", "messages")]
    [InlineData("""{"messages":[{"sender":"person","text":"x"}],"text":"y"}""", "messages")]
    [InlineData("""{"messages":[null]}""", "messages[0].sender")]
    public async Task A_fault_is_named_by_member(string body, string member)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await api.Client.PostAsync("/v1/chats/faulty/messages", content).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_not_there()
    {
        await api.Client.GetAsync("/v1/chats/nobody").IsProblem(404, "unknown-chat");
        await api.Client.GetAsync("/v1/chats/nobody/messages").IsProblem(404, "unknown-chat");
        await api.Client.PostAsync("/v1/chats/nobody/close", null).IsProblem(404, "unknown-chat");
        await api.Client.PostAsync("/v1/chats/nobody/analyses", null).IsProblem(404, "unknown-chat");
        await api.Client.PostAsync("/v1/chats/nobody/claim", null).IsProblem(404, "unknown-chat");
        await api.Client.PostAsJsonAsync("/v1/chats/nobody/reply", new { }).IsProblem(404, "unknown-chat");
        await api.Client.GetAsync("/v1/chat-groups/nobody").IsProblem(404, "unknown-chat-group");
        await api.Client.GetAsync("/v1/chats?queue=none").IsProblem(400, "invalid-request");
        await api.Client.GetAsync("/v1/prompts/nothing/performance").IsProblem(404, "unknown-prompt");
        await api.Client.PutAsJsonAsync("/v1/prompts/chat-analysis/split", new { share = 100 }).IsProblem(400, "invalid-request");
        await api.Client.PutAsJsonAsync("/v1/prompts/chat-analysis/split", new { share = 20 }).IsProblem(404, "unknown-prompt-version");
    }

    [Fact]
    public async Task A_group_is_changed_only_in_the_version_that_was_read()
    {
        var address = $"/v1/chat-groups/{Guid.NewGuid():n}";
        var made = await api.Client.PutAsJsonAsync(address, new { title = "Bookings", goal = "The booking is made." }).Is<ChatGroup>(200);
        using var stale = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { title = "Other" }) };
        stale.Headers.Add("If-Match", "\"7\"");

        await api.Client.SendAsync(stale).IsProblem(412, "version-conflict");
        Assert.Equal((1, "The booking is made."), (made.Version, made.Goal));
    }

    [Fact]
    public async Task Reviewers_audit_and_operators_do_not()
    {
        using var olga = api.ClientOf(AccessRole.Operator, "olga");
        await olga.PostAsync("/v1/chats/claims", null).IsProblem(403, "not-allowed");
        Assert.Equal(0, (await api.Client.GetAsync("/v1/chats/agreement?prompt=never-called").Is<Agreement>(200)).N);
        await api.Client.GetAsync("/v1/chats/agreement?other=luis").IsProblem(400, "invalid-request");
    }
}
