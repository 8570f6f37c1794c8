using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Prompts;

public sealed class PromptSplitTests
{
    [Fact]
    public async Task The_candidate_gets_its_share_and_a_session_always_the_same_version()
    {
        await using var running = await RunningGrains.StartAsync();
        var prompt = running.Get<IPromptGrain>("judge");
        await prompt.Add(new WritePrompt(new PromptText("One.", "{{chat}}"), "eva", ""));
        await prompt.Add(new WritePrompt(new PromptText("Two.", "{{chat}}"), "eva", ""));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");
        Assert.IsType<PromptOutcome.UnknownVersion>(await prompt.SetSplit(30, "eva"));
        await prompt.SetLabel(PromptLabel.Candidate, 2, "eva");
        var begun = Assert.IsType<PromptOutcome.Done>(await prompt.SetSplit(30, "eva")).Prompt;

        var versions = new List<int>();
        for (var n = 0; n < 300; n++)
            versions.Add((await prompt.UseFor($"session-{n}"))!.Number);

        Assert.Equal(30, begun.Split!.Share);
        Assert.InRange(versions.Count(version => version == 2), 60, 120);
        Assert.Equal(versions[..20], await Task.WhenAll(Enumerable.Range(0, 20).Select(async n => (await prompt.UseFor($"session-{n}"))!.Number)));
        Assert.Equal(1, (await prompt.Use(PromptLabel.Production))!.Number);
        Assert.True((await prompt.Get())!.InUse is [1, 2]);

        await prompt.SetLabel(PromptLabel.Candidate, null, "eva");
        Assert.Null((await prompt.Get())!.Split);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(async n => (await prompt.UseFor($"session-{n}"))!.Number)), version => Assert.Equal(1, version));
        Assert.IsType<PromptOutcome.VersionConflict>(await prompt.SetSplit(30, "eva", onRevision: begun.Revision));
    }
}
