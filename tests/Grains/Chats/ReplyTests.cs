using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Tests.Models;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Chats;

public sealed class ReplyTests
{
    [Fact]
    public async Task A_model_replies_once_and_the_reply_stands_in_the_chat()
    {
        var model = new ScriptedModel(ScriptedModel.Says("Which fractions?"));
        await using var running = await SomeChats.Run(model);
        await running.Get<IChatSessionGrain>("r1").Append(SomeChats.Imported(SomeChats.Person(0, "Help me with fractions.")));

        var reply = await Ended(running, Ask("r1"));
        Assert.IsType<AskReplyOutcome.AlreadyAccepted>(await running.Get<IChatReplyGrain>("reply-1").Ask(Ask("r1")));
        Assert.IsType<AskReplyOutcome.Conflicting>(await running.Get<IChatReplyGrain>("reply-1").Ask(Ask("r2")));

        Assert.Equal((WorkState.Done, "Which fractions?", 1), (reply.Work.State, reply.Text, reply.PromptVersion));
        var messages = (await running.Get<IChatSessionGrain>("r1").Read(1, 10)).Items;
        Assert.Equal(("reply-1", ChatSender.Assistant, "Which fractions?"), (messages[^1].Id, messages[^1].Sender, messages[^1].Text));
        Assert.Equal((2, reply.Spent.Cost), (messages.Length, (await running.Get<IChatSessionGrain>("r1").Get())!.Spent.Cost));
    }

    [Fact]
    public async Task Parameters_fill_the_prompt_of_that_name_and_where_one_is_missing_the_reply_is_given_up()
    {
        var model = new ScriptedModel(ScriptedModel.Says("Good morning, Ana."));
        await using var running = await SomeChats.Run(model);
        await running.Get<IChatSessionGrain>("r1").Append(SomeChats.Imported(SomeChats.Person(0, "Hello.")));
        var prompt = running.Get<IPromptGrain>("greeting");
        await prompt.Add(new WritePrompt(new PromptText("Greet {{name}}.", "{{conversation}}"), "eva", ""));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");

        var without = await Ended(running, Ask("r1") with { Prompt = PromptName.From("greeting") });
        var with = await Ended(
            running, Ask("r1") with { Prompt = PromptName.From("greeting"), Parameters = ImmutableDictionary<string, string>.Empty.Add("name", "Ana") }, "reply-2");

        Assert.Equal(WorkState.DeadLetter, without.Work.State);
        Assert.Contains("wants name", without.Work.Reason, StringComparison.Ordinal);
        Assert.Equal("Good morning, Ana.", with.Text);
        Assert.Equal("Greet Ana.", model.Calls[0].Messages[0].Text);
    }

    [Fact]
    public async Task Without_a_model_the_reply_is_left_out_with_the_reason()
    {
        await using var running = await SomeChats.Run();
        await running.Get<IChatSessionGrain>("r1").Append(SomeChats.Imported(SomeChats.Person(0, "Hello.")));

        var reply = await Ended(running, Ask("r1"));

        Assert.Equal(WorkState.Skipped, reply.Work.State);
        Assert.Contains("Chats:ReplyModel", reply.Work.Reason, StringComparison.Ordinal);
        Assert.IsType<AskReplyOutcome.UnknownChat>(await running.Get<IChatReplyGrain>("reply-9").Ask(Ask("nobody")));
    }

    private static AskReply Ask(string chat) => new(ChatId.From(chat), PromptName.From("chat-reply"), ImmutableDictionary<string, string>.Empty, "eva");

    private static async Task<ChatReply> Ended(RunningGrains running, AskReply command, string id = "reply-1")
    {
        var ended = running.Logged($"Reply {id}: an attempt ended");
        Assert.IsType<AskReplyOutcome.Accepted>(await running.Get<IChatReplyGrain>(id).Ask(command));
        await ended;
        return (await running.Get<IChatReplyGrain>(id).Get())!;
    }
}
