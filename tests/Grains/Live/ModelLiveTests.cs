using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>Questions and reports by a model.</summary>
public sealed class ModelLiveTests
{
    private const string Questions =
        """{"questions":[{"text":"What do you hear in the morning?","passage":null},{"text":"Who sings in your family?","passage":1},{"text":"Which song do you know well?","passage":null},{"text":"When do you listen to music?","passage":null},{"text":"Where is it quiet?","passage":null}]}""";

    [Fact]
    public async Task A_model_asks_first_and_the_bank_fills_up()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Questions));
        await using var live = await Start(model);

        var session = (await (await live.Begun("s")).Ready())!;

        Assert.Equal("gpt-4o-mini-2024-07-18", session.QuestionsFrom);
        Assert.Equal(10, session.Questions.Length);
        Assert.Equal("What do you hear in the morning?", session.Questions[0].Text);
        var record = Assert.Single(live.Running.Records);
        Assert.Equal(("live-questions", "live", "live/s"), (record.Prompt.Value, record.Kind, record.Owner));
        Assert.Contains("Level: beginner", model.Calls[0].Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_model_fails_the_bank_asks()
    {
        await using var live = await Start(new ScriptedModel(new ModelOutcome.Failed(new ProviderFailure.Permanent("The key was refused."), IsFree: true)));

        var session = (await (await live.Begun("s")).Ready())!;

        Assert.Equal(("offline", 10), (session.QuestionsFrom, session.Questions.Length));
        Assert.Contains("The key was refused.", live.Running.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_coaches_and_an_edit_counts_only_where_its_words_stand()
    {
        var coach = new CoachModel();
        await using var live = await Start(coach);
        var session = await live.Begun("s");
        await session.Ready();
        var (joined, listener) = await live.Join(session);
        var audio = SomeSpeech.Of(3, 12);
        for (var at = 0; at < audio.Length; at += 4_000)
            await session.Push(joined.Connection, at, SomeSpeech.Bytes(audio.AsSpan(at, 4_000)));
        await session.Finish();
        await listener.Next<LiveEvent.Ended>();

        var kept = (await session.Get())!;
        Assert.Equal(WorkState.Done, kept.Work!.State);
        var edit = Assert.Single(kept.Report!.Edits);
        Assert.Equal((1, "R:OTHER"), (edit.Segment, edit.Category));
        Assert.Equal(AnswerSense.OffTopic, kept.Report.Answers[0].Sense);
        Assert.All(kept.Report.Answers.Skip(1), answer => Assert.Equal(AnswerSense.Unsure, answer.Sense));
        Assert.Equal("Speak on.", Assert.Single(kept.Report.Suggestions));
        Assert.Equal(kept.Spoken.Words, kept.Report.Words);
        Assert.Contains("[1] (question 1)", coach.Heard, StringComparison.Ordinal);
    }

    private static Task<RunningLive> Start(ILanguageModel model) => RunningLive.StartAsync(
        settings: new() { ["Live:Questions"] = "fast", ["Live:Coach"] = "fast", ["Models:fast:Model"] = "gpt-4o-mini" }, model: model);

    /// <summary>Corrects the first word of the first line, and a word that nobody said.</summary>
    private sealed class CoachModel : ILanguageModel
    {
        public ModelCard Card => new ScriptedModel().Card;

        public string Heard { get; private set; } = "";

        public Task<ModelOutcome> Complete(ModelCall call, CancellationToken cancel)
        {
            var said = call.Messages[1].Text;
            if (!said.Contains("<said>", StringComparison.Ordinal))
                return Task.FromResult(ScriptedModel.Says(Questions));
            Heard = said;
            var word = said[said.IndexOf("[1] (question 1) ", StringComparison.Ordinal)..].Split(' ')[3];
            return Task.FromResult(ScriptedModel.Says(
                $$"""{"edits":[{"segment":1,"original":"{{word}}","corrected":"music","category":"R:OTHER","explanation":"That is the word."},{"segment":1,"original":"nobody said this","corrected":"x","category":"R:OTHER","explanation":"No."}],"answers":[{"question":1,"sense":"offTopic","comment":"It is about sport."}],"suggestions":["Speak on."]}"""));
        }
    }
}
