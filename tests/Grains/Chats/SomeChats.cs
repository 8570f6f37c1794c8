using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Models;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Chats;

/// <summary>Conversations, and grains that hold and judge them.</summary>
internal static class SomeChats
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static ChatMessage Person(int minute, string text, string? id = null) => Message(ChatSender.Person, minute, text, id);

    public static ChatMessage Assistant(int minute, string text, string? id = null) => Message(ChatSender.Assistant, minute, text, id);

    public static AppendMessages Live(params ChatMessage[] messages) => new(null, [.. messages], AnalyseWhenIdle: true);

    public static AppendMessages Imported(params IEnumerable<ChatMessage> messages) => new(null, [.. messages], AnalyseWhenIdle: false);

    public static ChatMessage[] Asked => [Person(0, "How do I add fractions?"), Assistant(1, "Find a common denominator."), Person(2, "Got it, thanks!")];

    /// <summary>Grains with a model <c>fast</c> that judges, or with the given analyst as the one that follows rules.</summary>
    public static Task<RunningGrains> Run(ScriptedModel? model = null, IChatAnalyst? rules = null, Dictionary<string, string?>? settings = null) =>
        RunningGrains.StartAsync(
            new Dictionary<string, string?>(settings ?? [])
            {
                ["Models:fast:Model"] = "scripted",
                ["Chats:Analyst"] = model is null ? "offline" : "fast",
                ["Chats:Schedule"] = "",
            },
            (services, configuration) =>
            {
                services.AddSingleton(new Random(1));
                services.AddOptions<RetryOptions>();
                services.AddSingleton<WorkPlans>();
                services.AddSingleton<Workshop>();
                services.AddSingleton<SweepSignal>();
                services.AddSingleton<IChatAnalyst>(rules ?? new CountingAnalyst());
                if (model is not null)
                    services.AddSingleton<ILanguageModel>(model);
                services.AddChats(configuration);
            });

    /// <summary>The conversation once the attempt that an act begins has ended.</summary>
    public static async Task<ChatSession> Ended(RunningGrains running, string chat, Func<IChatSessionGrain, Task> act)
    {
        var ended = running.Logged($"Chat {chat}: an attempt to analyse it ended");
        await act(running.Get<IChatSessionGrain>(chat));
        await ended;
        return (await running.Get<IChatSessionGrain>(chat).Get())!;
    }

    public static Task<AskAnalysisOutcome> Demand(IChatSessionGrain chat) => chat.Analyse(new AskAnalysis(ChatTrigger.Demand, "eva"));

    private static ChatMessage Message(ChatSender sender, int minute, string text, string? id) =>
        new() { Id = id, At = Start.AddMinutes(minute), Sender = sender, Text = text };
}
