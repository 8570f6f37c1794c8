using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Prompts;

/// <summary>One prompt. The rules are <see cref="PromptRules"/>, the versions that come with the product <see cref="PromptSeeds"/>.</summary>
[GrainType("prompt")]
public sealed class PromptGrain(
    [PersistentState("prompt")] IPersistentState<PromptState> state,
    IPageStore pages,
    TimeProvider time) : DurableGrain, IPromptGrain
{
    private const int MaxListed = 50;
    private readonly Dictionary<int, PromptVersion?> lastUsed = [];

    private PromptState State => state.State;

    private PromptName Name => PromptName.From(this.GetPrimaryKeyString());

    private string PageOwner => $"prompt/{Name}";

    private FrozenSet<string>? KnownPlaceholders => PromptSeeds.Of(Name) is { IsEmpty: false } seeds
        ? seeds.SelectMany(seed => PromptTemplate.Placeholders(seed.Text)).ToFrozenSet(StringComparer.Ordinal)
        : null;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var seed in PromptSeeds.Of(Name).Skip(State.SeedsTaken))
        {
            await WritePage(State.Versions.Length + 1, seed.Text, PromptRules.SeedAuthor, seed.Message);
            await Save(state, PromptRules.TookSeed(State, time.GetUtcNow()));
        }
    }

    /// <inheritdoc />
    public Task<Prompt?> Get() => Task.FromResult(PromptRules.View(Name, State));

    /// <inheritdoc />
    public async Task<PromptVersion?> GetVersion(int number)
    {
        if (!PromptRules.Has(State, number))
            return null;
        await foreach (var page in pages.Read(PageOwner, State.Versions[number - 1].Page))
            return Read(page);
        throw new InvalidDataException($"The page of version {number} of the prompt {Name} is missing.");
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<PromptVersion>> ListVersions(int? upTo, int count)
    {
        var last = Math.Min(upTo ?? int.MaxValue, State.Versions.Length);
        var versions = ImmutableArray.CreateBuilder<PromptVersion>();
        for (var number = last; number > 0 && number > last - Math.Clamp(count, 1, MaxListed); number--)
            versions.Add((await GetVersion(number))!);
        return versions.ToImmutable();
    }

    /// <inheritdoc />
    public async Task<PromptOutcome> Add(WritePrompt command)
    {
        if (PromptRules.Fault(command, KnownPlaceholders) is { } fault)
            return new PromptOutcome.BadText(fault);
        if (await GetVersion(State.Versions.Length) is { } newest && newest.Text == command.Text)
            return Done(newest.Number);
        if (State.Versions.Length >= PromptRules.MaxVersions)
            return new PromptOutcome.Full(PromptRules.MaxVersions);
        await WritePage(State.Versions.Length + 1, command.Text, command.By, command.Message);
        await Save(state, PromptRules.Added(State));
        return Done(State.Versions.Length);
    }

    /// <inheritdoc />
    public async Task<PromptOutcome> Change(int number, WritePrompt command, int? onEdition)
    {
        if (PromptRules.Fault(command, KnownPlaceholders) is { } fault)
            return new PromptOutcome.BadText(fault);
        if (await GetVersion(number) is not { } version)
            return new PromptOutcome.UnknownVersion();
        if (onEdition is { } edition && edition != version.Edition)
            return new PromptOutcome.VersionConflict(version.Edition);
        if (version.Text == command.Text)
            return Done(number);
        if (State.Versions[number - 1].InUse)
            return new PromptOutcome.InUse();
        await WritePage(number, command.Text, command.By, command.Message, version.Edition + 1);
        await Save(state, PromptRules.Changed(State, number));
        return Done(number);
    }

    /// <inheritdoc />
    public async Task<PromptOutcome> SetLabel(PromptLabel label, int? number, string by, int? onRevision)
    {
        if (onRevision is { } revision && revision != PromptRules.Revision(State))
            return new PromptOutcome.VersionConflict(PromptRules.Revision(State));
        if (!PromptRules.CanPoint(State, label, number))
            return new PromptOutcome.UnknownVersion();
        var next = PromptRules.Labelled(State, label, number, by, time.GetUtcNow());
        if (next != State)
            await Save(state, next);
        return Done(number);
    }

    /// <inheritdoc />
    public async Task<PromptOutcome> SetSplit(int? share, string by, int? onRevision)
    {
        if (onRevision is { } revision && revision != PromptRules.Revision(State))
            return new PromptOutcome.VersionConflict(PromptRules.Revision(State));
        if (State.Versions.IsEmpty || !PromptRules.CanSplit(State, share))
            return new PromptOutcome.UnknownVersion();
        var next = PromptRules.Split(State, share, by, time.GetUtcNow());
        if (next != State)
            await Save(state, next);
        return Done(State.Candidate);
    }

    /// <inheritdoc />
    public Task<PromptVersion?> Use(PromptLabel label) => Use(PromptRules.At(State, label));

    /// <inheritdoc />
    public Task<PromptVersion?> UseFor(string key) => Use(PromptRules.VersionFor(State, Name, key));

    private async Task<PromptVersion?> Use(int? version)
    {
        if (version is not { } number)
            return null;
        if (!lastUsed.TryGetValue(number, out var text))
        {
            // Two are enough: the one in production and the one on trial.
            if (lastUsed.Count >= 2)
                lastUsed.Clear();
            lastUsed[number] = text = await GetVersion(number);
        }

        var next = PromptRules.Used(State, number);
        if (next != State)
            await Save(state, next);
        return text;
    }

    private PromptOutcome.Done Done(int? number) => new(PromptRules.View(Name, State)!, number);

    private async Task WritePage(int number, PromptText text, string author, string message, int edition = 1)
    {
        var version = new PromptVersion { Number = number, Text = text, Author = author, Message = message, CreatedAt = time.GetUtcNow(), Edition = edition };
        await pages.Write(PageOwner, State.Pages, JsonSerializer.SerializeToUtf8Bytes(version, MessageJson.Options));
    }

    private static PromptVersion Read(ReadOnlyMemory<byte> page) =>
        JsonSerializer.Deserialize<PromptVersion>(page.Span, MessageJson.Options) ?? throw new InvalidDataException("A prompt's page is empty.");
}
