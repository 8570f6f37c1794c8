using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Tests.Chats;

/// <summary>In the place of the analyst that follows rules: the satisfaction is the number of the person's messages, up to ten.</summary>
internal sealed class CountingAnalyst : IChatAnalyst
{
    public string Name => ChatAnalysis.Offline;

    public List<ChatMaterial> Judged { get; } = [];

    public Task<ChatVerdictOutcome> Judge(ChatMaterial material, CancellationToken cancel)
    {
        lock (Judged)
            Judged.Add(material);
        return Task.FromResult<ChatVerdictOutcome>(new ChatVerdictOutcome.Judged(new ChatVerdict
        {
            Satisfaction = Math.Min(10, material.Messages.Count(message => message.Sender == ChatSender.Person)),
            Summary = ["Counted."],
            Topics = ["fractions"],
            Language = "en",
            Confidence = 0.9,
            Read = material.Messages.Length,
        }));
    }
}
