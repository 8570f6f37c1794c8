using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Access;

public sealed class ApiKeyGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly CreateApiKey Command = new() { Name = "survey", Roles = [AccessRole.Ingest], SecretHash = "5ec7e7", By = "ana" };

    private RunningGrains host = null!;

    private IApiKeyGrain Grain => host.Get<IApiKeyGrain>("k1");

    public async Task InitializeAsync() => host = await RunningGrains.StartAsync(start: Start);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Only_its_own_secret_passes()
    {
        Assert.IsType<ApiKeyCheck.Wrong>(await Grain.Check("5ec7e7"));
        Assert.IsType<CreateApiKeyOutcome.Created>(await Grain.Create(Command));
        Assert.IsType<CreateApiKeyOutcome.Exists>(await Grain.Create(Command with { SecretHash = "other" }));

        Assert.Equal("survey", Assert.IsType<ApiKeyCheck.Valid>(await Grain.Check("5ec7e7")).Key.Name);
        Assert.IsType<ApiKeyCheck.Wrong>(await Grain.Check("other"));
        Assert.IsType<ApiKeyCheck.Wrong>(await Grain.Check(""));
        Assert.Equal("k1", Assert.Single(await host.Get<INameListGrain>(IApiKeyGrain.ListName).All()));
    }

    [Fact]
    public async Task Revoked_or_expired_it_is_refused()
    {
        await Grain.Create(Command with { ExpiresAt = Start.AddDays(1) });
        host.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.IsType<ApiKeyCheck.Valid>(await Grain.Check("5ec7e7"));
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<ApiKeyCheck.Ended>(await Grain.Check("5ec7e7"));

        var other = host.Get<IApiKeyGrain>("k2");
        Assert.Null(await other.Revoke("ana"));
        await other.Create(Command);
        await other.Revoke("beto");
        Assert.Equal("beto", (await other.Revoke("caro"))!.RevokedBy);
        Assert.IsType<ApiKeyCheck.Ended>(await other.Check("5ec7e7"));
        Assert.IsType<ApiKeyCheck.Wrong>(await other.Check("guess"));
    }

    [Fact]
    public async Task The_last_use_is_known_to_ten_minutes_and_not_each_use_is_written()
    {
        await Grain.Create(Command);
        Assert.Null((await Grain.Get())!.LastUsedAt);
        await Grain.Check("5ec7e7");
        host.Time.Advance(TimeSpan.FromMinutes(9));
        await Grain.Check("5ec7e7");
        Assert.Equal(Start, (await Grain.Get())!.LastUsedAt);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await Grain.Check("5ec7e7");
        await Grain.Check("guess");
        Assert.Equal(Start.AddMinutes(10), (await Grain.Get())!.LastUsedAt);
    }
}
