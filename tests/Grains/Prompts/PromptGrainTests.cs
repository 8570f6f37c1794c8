using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Prompts;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Prompts;

public sealed class PromptGrainTests
{
    private static readonly PromptText First = new("Judge.", "Chat: {{chat}}");
    private static readonly PromptText Second = new("Judge well.", "Chat: {{chat}}");

    [Fact]
    public async Task A_prompt_nobody_wrote_is_none()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");

        Assert.Null(await prompt.Get());
        Assert.Null(await prompt.Use(PromptLabel.Production));
        Assert.IsType<PromptOutcome.UnknownVersion>(await prompt.SetLabel(PromptLabel.Production, 1, "eva"));
        Assert.IsType<PromptOutcome.UnknownVersion>(await prompt.SetLabel(PromptLabel.Candidate, null, "eva"));
    }

    [Fact]
    public async Task A_new_version_is_used_once_a_label_points_at_it_and_the_label_goes_back_in_one_call()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");
        await prompt.Add(Write(First));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");

        Assert.Equal(2, Done(await prompt.Add(Write(Second))).Number);
        Assert.Equal(First, (await prompt.Use(PromptLabel.Production))?.Text);
        await prompt.SetLabel(PromptLabel.Production, 2, "eva");
        Assert.Equal(Second, (await prompt.Use(PromptLabel.Production))?.Text);
        var back = Done(await prompt.SetLabel(PromptLabel.Production, 1, "luis"));

        Assert.Equal(First, (await prompt.Use(PromptLabel.Production))?.Text);
        Assert.Equal([(1, "eva"), (2, "eva"), (1, "luis")], back.Prompt.History.Select(change => (change.Number ?? 0, change.By)));
    }

    [Fact]
    public async Task A_version_can_be_changed_until_it_is_called()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");
        await prompt.Add(Write(First));
        await prompt.SetLabel(PromptLabel.Candidate, 1, "eva");

        Assert.IsType<PromptOutcome.Done>(await prompt.Change(1, Write(Second)));
        Assert.Equal(Second, (await prompt.Use(PromptLabel.Candidate))?.Text);

        Assert.IsType<PromptOutcome.InUse>(await prompt.Change(1, Write(First)));
        Assert.IsType<PromptOutcome.Done>(await prompt.Change(1, Write(Second)));
        Assert.Equal(Second, (await prompt.GetVersion(1))?.Text);
        Assert.IsType<PromptOutcome.UnknownVersion>(await prompt.Change(2, Write(First)));
    }

    [Fact]
    public async Task Of_two_who_change_what_they_read_the_second_is_told()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");
        var read = Done(await prompt.Add(Write(First))).Prompt;

        var labelled = Done(await prompt.SetLabel(PromptLabel.Production, 1, "eva", read.Revision)).Prompt;
        Assert.Equal(new PromptOutcome.VersionConflict(labelled.Revision), await prompt.SetLabel(PromptLabel.Candidate, 1, "luis", read.Revision));
        Assert.Null((await prompt.Get())!.Candidate);

        Done(await prompt.Change(1, Write(Second), onEdition: 1));
        Assert.Equal(new PromptOutcome.VersionConflict(2), await prompt.Change(1, Write(First), onEdition: 1));
        Assert.Equal((Second, 2), await prompt.GetVersion(1) is { } version ? (version.Text, version.Edition) : default);
    }

    [Fact]
    public async Task The_same_text_again_adds_no_version()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");

        await prompt.Add(Write(First));

        Assert.Equal(1, Done(await prompt.Add(Write(First))).Prompt.Versions);
    }

    [Fact]
    public async Task Versions_and_labels_survive_a_restart_and_the_head_stays_small()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");
        for (var number = 1; number <= PromptRules.MaxVersions; number++)
            await prompt.Add(Write(new PromptText($"{number} {new string('x', 5_000)}", "u")));
        await prompt.SetLabel(PromptLabel.Production, 77, "eva");
        Assert.Equal(new PromptOutcome.Full(PromptRules.MaxVersions), await prompt.Add(Write(Second)));
        Assert.InRange(running.Storage.LongestState, 1, 64 * 1024);

        await running.StopProcess();
        await running.StartProcess();
        var again = running.Get<IPromptGrain>("judge");

        Assert.StartsWith("77 ", (await again.Use(PromptLabel.Production))?.Text.Developer, StringComparison.Ordinal);
        Assert.Equal([500, 499, 498], (await again.ListVersions(null, 3)).Select(version => version.Number));
        Assert.Equal([2, 1], (await again.ListVersions(2, 50)).Select(version => version.Number));
    }

    [Theory]
    [InlineData("", "u", "characters")]
    [InlineData("d", "{{chat", "braces")]
    [InlineData("d }}", "u", "braces")]
    [InlineData("{{two words}}", "u", "braces")]
    public async Task A_text_that_no_call_could_use_is_refused(string developer, string user, string reason)
    {
        await using var running = await RunningGrains.StartAsync();

        var refused = Assert.IsType<PromptOutcome.BadText>(await running.Get<IPromptGrain>("judge").Add(Write(new PromptText(developer, user))));

        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_products_prompts_are_there_from_the_start_and_take_no_placeholder_that_no_call_fills()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("feedback-general.es");

        Assert.Equal((1, 1), await prompt.Get() is { } there ? (there.Versions, there.Production) : default);
        Assert.Equal("seed", (await prompt.GetVersion(1))?.Author);
        var refused = Assert.IsType<PromptOutcome.BadText>(await prompt.Add(Write(new PromptText("d", "{{cals}}"))));
        Assert.Equal("No call fills cals. Known: calls, language, tutor.", refused.Reason);
        Assert.IsType<PromptOutcome.Done>(await prompt.Add(Write(new PromptText("d", "{{ calls }}"))));
    }

    private static WritePrompt Write(PromptText text) => new(text, "eva", "why");

    private static PromptOutcome.Done Done(PromptOutcome outcome) => Assert.IsType<PromptOutcome.Done>(outcome);
}
