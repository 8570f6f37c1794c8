using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using LearningSessions.Api.Chats;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Cluster.Tests.Load;

/// <summary>Messages of a few conversations. A client whose request failed sends the message again before the next one.</summary>
internal sealed class ChatLoad(string name) : ILoad
{
    private const int Chats = 5;

    private readonly ConcurrentQueue<int> unanswered = new();
    private int count;

    /// <inheritdoc />
    public string Name => "chat messages";

    /// <inheritdoc />
    public TimeSpan Rest => TimeSpan.FromMilliseconds(60);

    /// <inheritdoc />
    public Task Prepare(HttpClient client) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task Once(HttpClient client, CancellationToken stop)
    {
        if (!unanswered.TryDequeue(out var n))
            n = Interlocked.Increment(ref count);
        try
        {
            await Send(client, n, stop);
        }
        catch
        {
            unanswered.Enqueue(n);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task IsWhole(HttpClient client, RunningCluster cluster)
    {
        while (!unanswered.IsEmpty)
            await Once(client, CancellationToken.None);
        var kept = new List<int>();
        foreach (var chat in Enumerable.Range(1, count).Select(n => n % Chats).Distinct())
            kept.AddRange(await Kept(client, chat));
        Assert.Equal(Enumerable.Range(1, count), kept.Order());
    }

    private async Task<List<int>> Kept(HttpClient client, int chat)
    {
        var (kept, next) = (new List<int>(), (int?)1);
        while (next is { } from)
        {
            var part = await client.Get<ChatMessages>($"/v1/chats/{Id(chat)}/messages?from={from}&count=1000");
            kept.AddRange(part.Items.Select(message => int.Parse(message.Id!, CultureInfo.InvariantCulture)));
            next = part.Next;
        }

        return kept;
    }

    private Task<AppendedMessages> Send(HttpClient client, int n, CancellationToken stop)
    {
        var message = new ChatMessageRequest { Id = $"{n}", Sender = n % 2 == 0 ? "assistant" : "person", Text = $"This is message {n}." };
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/chats/{Id(n % Chats)}/messages") { Content = JsonContent.Create(message, options: MessageJson.Options) };
        request.Headers.Add("Idempotency-Key", $"{name}-{n}");
        return client.SendAsync(request, stop).Read<AppendedMessages>(stop);
    }

    private string Id(int chat) => $"{name}-chat-{chat}";
}
