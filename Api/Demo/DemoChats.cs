using System.Text.Json;
using LearningSessions.Api.Chats;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Api.Demo;

/// <summary>The demo's conversations: the groups described, the messages imported, each conversation analysed.</summary>
/// <param name="client">Speaks to the product.</param>
/// <param name="samples">The folder of the samples.</param>
internal sealed class DemoChats(DemoClient client, string samples)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Does it, and counts the conversations that have an analysis; the second time nothing is new and the count is the same.</summary>
    public async Task<ChatCounts> Run(CancellationToken cancel)
    {
        var folder = Path.Combine(samples, "chats");
        if (!Directory.Exists(folder))
            return new ChatCounts(0);
        await DescribeGroups(Path.Combine(folder, "groups.json"), cancel);
        var import = await client.Import(ImportKind.Chats, Path.Combine("..", "chats", "chats.jsonl"), cancel);
        while (!import.Work.HasEnded)
        {
            await Task.Delay(Interval, cancel);
            import = await client.Import(import.Id, cancel);
        }

        await client.Post("/v1/chats/analyses", cancel);
        var analysed = 0;
        foreach (var id in Ids(Path.Combine(folder, "chats.jsonl")))
            analysed += await Followed(id, cancel) ? 1 : 0;
        Console.WriteLine($"Conversations: {analysed} analysed");
        return new ChatCounts(analysed);
    }

    private async Task DescribeGroups(string file, CancellationToken cancel)
    {
        using var groups = JsonDocument.Parse(await File.ReadAllTextAsync(file, cancel));
        foreach (var group in groups.RootElement.EnumerateArray())
        {
            await client.PutGroup(
                group.GetProperty("id").GetString()!,
                new ChatGroupRequest
                {
                    Title = group.GetProperty("title").GetString(),
                    Goal = group.GetProperty("goal").GetString(),
                    Subject = group.TryGetProperty("subject", out var subject) ? subject.GetString() : null,
                },
                cancel);
        }
    }

    private async Task<bool> Followed(string id, CancellationToken cancel)
    {
        while (true)
        {
            var chat = await client.Chat(ChatId.From(id), cancel);
            if (chat.Work is null or { HasEnded: true })
                return chat.Analysis is not null;
            await Task.Delay(Interval, cancel);
        }
    }

    private static IEnumerable<string> Ids(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using var chat = JsonDocument.Parse(line);
        return chat.RootElement.GetProperty("chat").GetString()!;
    });
}
