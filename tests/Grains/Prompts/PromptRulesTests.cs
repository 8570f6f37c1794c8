using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Prompts;

namespace LearningSessions.Grains.Tests.Prompts;

public sealed class PromptRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_better_text_of_a_later_release_is_used_at_once_when_nobody_chose()
    {
        var state = PromptRules.TookSeed(PromptRules.TookSeed(new PromptState(), Now), Now);

        Assert.Equal((2, 2, 2), (state.Versions.Length, state.Production, state.SeedsTaken));
    }

    [Fact]
    public void It_takes_the_next_free_number_and_leaves_what_a_person_chose_in_production()
    {
        var chosen = PromptRules.Labelled(PromptRules.Added(PromptRules.TookSeed(new PromptState(), Now)), PromptLabel.Production, 2, "eva", Now);

        var state = PromptRules.TookSeed(chosen, Now);

        Assert.Equal((3, 2), (state.Versions.Length, state.Production));
    }

    [Fact]
    public void A_person_who_went_back_to_the_first_text_keeps_it()
    {
        var seeded = PromptRules.TookSeed(PromptRules.Added(PromptRules.TookSeed(new PromptState(), Now)), Now);
        var back = PromptRules.Labelled(seeded, PromptLabel.Production, 1, "eva", Now);

        Assert.Equal(1, PromptRules.TookSeed(back, Now).Production);
    }

    [Fact]
    public void Only_the_newest_changes_of_labels_are_kept()
    {
        var state = PromptRules.Added(PromptRules.Added(new PromptState()));
        for (var i = 0; i < PromptRules.MaxHistory + 7; i++)
            state = PromptRules.Labelled(state, PromptLabel.Candidate, 1 + (i % 2), "eva", Now);

        Assert.Equal(PromptRules.MaxHistory, state.History.Length);
    }

    private static readonly string[] Known =
    [
        "tutor", "learner", "language", "calls", "confusion", "part", "parts", "expected",
        "goal", "topics", "conversation", "topic", "level", "count", "passages", "questions", "said",
    ];

    [Fact]
    public void Every_prompt_of_the_product_can_be_a_version()
    {
        Assert.Equal(
            ["feedback-general.en", "feedback-general.es", "feedback-notes.en", "feedback-notes.es", "feedback-targeted.en", "feedback-targeted.es"],
            PromptSeeds.Names.Select(name => name.Value).Where(name => name.StartsWith("feedback-", StringComparison.Ordinal)));
        Assert.All(PromptSeeds.Names.SelectMany(name => PromptSeeds.Of(name)), seed =>
        {
            Assert.Null(PromptRules.Fault(new WritePrompt(seed.Text, PromptRules.SeedAuthor, seed.Message), null));
            Assert.Empty(PromptTemplate.Placeholders(seed.Text).Except(Known));
        });
    }

    [Fact]
    public void A_file_without_a_user_message_is_no_prompt() => Assert.Throws<FormatException>(() => PromptSeeds.Parse("@@ developer\nJudge."));
}
