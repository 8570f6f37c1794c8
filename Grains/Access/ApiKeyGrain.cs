using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Access;

/// <summary>One API key. The rules are <see cref="ApiKeyRules"/>.</summary>
[GrainType("api-key")]
public sealed class ApiKeyGrain([PersistentState("api-key")] IPersistentState<ApiKeyState> state, TimeProvider time) : DurableGrain, IApiKeyGrain
{
    private ApiKeyState State => state.State;

    /// <inheritdoc />
    public async Task<CreateApiKeyOutcome> Create(CreateApiKey command)
    {
        if (State.Key is not null)
            return new CreateApiKeyOutcome.Exists();
        var id = this.GetPrimaryKeyString();
        if (!await GrainFactory.GetGrain<INameListGrain>(IApiKeyGrain.ListName).Add(id))
            return new CreateApiKeyOutcome.TooMany();
        await Save(state, ApiKeyRules.Create(id, command, time.GetUtcNow()));
        return new CreateApiKeyOutcome.Created(State.Key!);
    }

    /// <inheritdoc />
    public Task<ApiKey?> Get() => Task.FromResult(State.Key);

    /// <inheritdoc />
    public async Task<ApiKeyCheck> Check(string secretHash)
    {
        // Made-up ids must not fill the memory.
        if (State.Key is null)
            DeactivateOnIdle();
        var now = time.GetUtcNow();
        var check = ApiKeyRules.Check(State, secretHash, now);
        if (check is ApiKeyCheck.Valid { Key: var key } && ApiKeyRules.IsNewUse(key, now))
            await Save(state, State with { Key = key with { LastUsedAt = now } });
        return check;
    }

    /// <inheritdoc />
    public async Task<ApiKey?> Revoke(string by)
    {
        var revoked = ApiKeyRules.Revoke(State, by, time.GetUtcNow());
        if (revoked != State)
            await Save(state, revoked);
        return State.Key;
    }
}
