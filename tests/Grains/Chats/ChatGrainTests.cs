using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Tests.Chats;

public sealed class ChatGrainTests
{
    private const int HeadLimit = 64 * 1024;

    [Fact]
    public async Task Messages_that_come_out_of_order_and_twice_stand_once_and_in_order()
    {
        await using var running = await SomeChats.Run();
        var chat = running.Get<IChatSessionGrain>("c1");

        await chat.Append(SomeChats.Imported(SomeChats.Assistant(1, "Two.", "m2"), SomeChats.Person(3, "Four.", "m4")));
        var again = Assert.IsType<AppendOutcome.Appended>(await chat.Append(SomeChats.Imported(
            SomeChats.Person(0, "One.", "m1"), SomeChats.Assistant(1, "Two, changed.", "m2"), SomeChats.Assistant(2, "Three."), SomeChats.Assistant(2, "Three."))));

        Assert.Equal((2, 2), (again.Added, again.Known));
        Assert.Equal(["One.", "Two.", "Three.", "Four."], (await chat.Read(1, 100)).Items.Select(message => message.Text));
        var held = (await chat.Get())!;
        Assert.Equal((2, 2, SomeChats.Start, SomeChats.Start.AddMinutes(3)), (held.PersonMessages, held.AssistantMessages, held.StartedAt, held.LastAt));
    }

    [Fact]
    public async Task Ten_thousand_messages_lie_in_pages_and_what_came_twice_is_known_after_a_restart()
    {
        await using var running = await SomeChats.Run();
        var messages = Enumerable.Range(0, 10_000).Select(n => n % 2 == 0 ? SomeChats.Person(n, $"Question {n}?") : SomeChats.Assistant(n, $"Answer {n}.")).ToArray();
        foreach (var part in messages.Reverse().Chunk(1_000))
            await running.Get<IChatSessionGrain>("long").Append(SomeChats.Imported(part));
        await running.StopProcess();
        await running.StartProcess();

        var again = Assert.IsType<AppendOutcome.Appended>(await running.Get<IChatSessionGrain>("long").Append(SomeChats.Imported(messages[4_000..5_000])));
        var read = await running.Get<IChatSessionGrain>("long").Read(9_991, 1_000);

        Assert.Equal((0, 1_000), (again.Added, again.Known));
        Assert.Equal((10, "Question 9990?", null), (read.Items.Length, read.Items[0].Text, read.Next));
        Assert.InRange(running.Storage.LongestState, 1, HeadLimit);
    }

    [Fact]
    public async Task A_closed_chat_is_analysed_and_one_that_goes_on_again_with_its_history_kept()
    {
        await using var running = await SomeChats.Run();
        await running.Get<IChatSessionGrain>("c2").Append(SomeChats.Live(SomeChats.Asked));
        var first = await SomeChats.Ended(running, "c2", chat => chat.Close("eva"));
        await running.Get<IChatSessionGrain>("c2").Append(SomeChats.Live(SomeChats.Person(9, "One more question: why?")));
        var second = await SomeChats.Ended(running, "c2", chat => chat.Close("eva"));

        Assert.Equal((1, 2, ChatTrigger.Closed, 3), (first.Analysis!.Number, first.Analysis.Satisfaction, first.Analysis.Trigger, first.Analysis.Messages));
        Assert.Equal((2, 3, 4), (second.Analysis!.Number, second.Analysis.Satisfaction, second.Analysis.Messages));
        Assert.Equal([2, 1], (await running.Get<IChatSessionGrain>("c2").Analyses()).Items.Select(analysis => analysis.Number));
        // Nothing is new: closing again begins nothing.
        await running.Get<IChatSessionGrain>("c2").Close("eva");
        Assert.Equal(WorkState.Done, (await running.Get<IChatSessionGrain>("c2").Get())!.Work!.State);
    }

    [Fact]
    public async Task An_idle_chat_is_due_after_the_set_time_and_a_further_message_moves_it()
    {
        await using var running = await SomeChats.Run(settings: new() { ["Chats:IdleAfter"] = "00:10:00" });
        var chat = running.Get<IChatSessionGrain>("c3");
        await chat.Append(SomeChats.Live(SomeChats.Person(0, "Hello?"), SomeChats.Assistant(1, "Hi.")));
        running.Time.Advance(TimeSpan.FromMinutes(6));
        await chat.Append(SomeChats.Live(SomeChats.Person(7, "Are you there?")));
        running.Time.Advance(TimeSpan.FromMinutes(6));
        await chat.Resume();
        Assert.Null((await chat.Get())!.Analysis);

        running.Time.Advance(TimeSpan.FromMinutes(4));
        var analysed = await SomeChats.Ended(running, "c3", each => each.Resume());

        Assert.Equal((ChatTrigger.Idle, 3), (analysed.Analysis!.Trigger, analysed.Analysis.Messages));
    }

    [Fact]
    public async Task The_schedule_analyses_only_what_is_new_and_a_person_always_can()
    {
        await using var running = await SomeChats.Run();
        await running.Get<IChatSessionGrain>("c4").Append(SomeChats.Imported(SomeChats.Asked));
        var asked = new AskAnalysis(ChatTrigger.Schedule, "schedule");
        await SomeChats.Ended(running, "c4", chat => chat.Analyse(asked));

        Assert.IsType<AskAnalysisOutcome.UpToDate>(await running.Get<IChatSessionGrain>("c4").Analyse(asked));
        Assert.Equal(2, (await SomeChats.Ended(running, "c4", SomeChats.Demand)).Analysis!.Number);
        Assert.IsType<AskAnalysisOutcome.Unknown>(await running.Get<IChatSessionGrain>("nobody").Analyse(asked));
    }

    [Fact]
    public async Task A_group_once_known_stays()
    {
        await using var running = await SomeChats.Run();
        var chat = running.Get<IChatSessionGrain>("c5");
        await chat.Append(SomeChats.Imported(SomeChats.Asked) with { Group = ChatGroupId.From("maths") });

        Assert.Equal("maths", Assert.IsType<AppendOutcome.OtherGroup>(await chat.Append(SomeChats.Imported(SomeChats.Asked) with { Group = ChatGroupId.From("art") })).Group.Value);
        Assert.IsType<AppendOutcome.Appended>(await chat.Append(SomeChats.Imported(SomeChats.Asked)));
        Assert.Equal("maths", (await chat.Get())!.Group!.Value.Value);
    }

    [Fact]
    public async Task The_head_of_a_chat_of_long_messages_stays_small()
    {
        await using var running = await SomeChats.Run();
        for (var n = 0; n < 30; n++)
            await running.Get<IChatSessionGrain>("c6").Append(SomeChats.Live(SomeChats.Person(n, new string('ñ', ChatRules.MaxTail - 100) + n)));
        Assert.InRange(running.Storage.LongestState, 1, HeadLimit);
        Assert.Equal(30, (await running.Get<IChatSessionGrain>("c6").Read(1, 100)).Items.Length);
    }
}
