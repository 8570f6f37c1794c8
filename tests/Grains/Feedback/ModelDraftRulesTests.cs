using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class ModelDraftRulesTests
{
    private static readonly WritingRequest Request = FeedbackCalls.Request("es");

    [Fact]
    public void Each_statement_says_day_and_time_of_the_turn_it_rests_on()
    {
        var (text, items) = Fitted(Draft("Hola, Eva.", Item("Preguntaste por qué.", (1, 2)), Item("Diste tiempo.", (1, 3), (2, 1))));

        Assert.Equal("Hola, Eva. Preguntaste por qué. (2 mar, 1:24) Diste tiempo. (2 mar, 1:02:03; 3 mar, #1)", text);
        Assert.Equal([new Citation(RecordingId.From("r1"), 3, 3723.4), new Citation(RecordingId.From("r2"), 1)], [.. items[1].Citations]);
    }

    [Fact]
    public void A_citation_that_does_not_exist_is_a_fault_and_its_statement_goes()
    {
        var draft = Draft("Hola.", Item("Uno.", (1, 9)), Item("Dos.", (3, 1)), Item("Tres.", (0, 1), (1, 1)));

        Assert.Equal(
            [
                "/items/0 cites call 1, turn 9: there is no such turn.",
                "/items/1 cites call 3, turn 1: there is no such turn.",
                "/items/2 cites call 0, turn 1: there is no such turn.",
            ],
            [.. ModelDraftRules.Faults(draft, Request, TimeZoneInfo.Utc)]);
        Assert.Equal(["Tres. (2 mar, 0:03)"], Fitted(draft).Items.Select(item => item.Text));
    }

    [Fact]
    public void Too_long_a_text_is_a_fault_and_whole_statements_go_from_the_end()
    {
        var draft = Draft("Hola.", Item(new string('a', 280), (1, 1)), Item(new string('b', 280), (1, 1)), Item(new string('c', 280), (1, 1)));

        Assert.Contains("at most 800", Assert.Single(ModelDraftRules.Faults(draft, Request, TimeZoneInfo.Utc)), StringComparison.Ordinal);
        var (text, items) = Fitted(draft);
        Assert.Equal(2, items.Length);
        Assert.InRange(text.Length, 1, LearningSessions.Grains.Interfaces.Feedback.Draft.MaxLength);
        Assert.DoesNotContain('c', text);
    }

    [Fact]
    public void The_text_stands_on_one_line() =>
        Assert.Equal("Hola, Eva. Bien hecho. (2 mar, 0:03)", Fitted(Draft("Hola,\nEva.", Item("Bien\t\u0007 hecho.\n", (1, 1)))).Text);

    [Fact]
    public void Calls_are_read_as_numbered_turns_with_times_and_roles() => Assert.Equal(
        """
        Call 1, 2026-03-02, learner Luis
        1 [0:03] T: ¿Cuánto es tres cuartos más un cuarto?
        2 [1:24] L: No sé.
        3 [1:02:03] T: Piensa un poco.

        Call 2, 2026-03-03, learner ?
        1 ?: Hola.
        """.ReplaceLineEndings("\n"),
        CallScript.Of(Request.Calls, TimeZoneInfo.Utc));

    private static (string Text, ImmutableArray<FeedbackItem> Items) Fitted(ModelDraft draft) => ModelDraftRules.Fitted(draft, Request, TimeZoneInfo.Utc);

    private static ModelDraft Draft(string greeting, params ModelDraft.Item[] items) => new(greeting, [.. items]);

    private static ModelDraft.Item Item(string text, params (int Call, int Turn)[] cites) => new(text, [.. cites.Select(cite => new ModelDraft.Cite(cite.Call, cite.Turn))]);
}
