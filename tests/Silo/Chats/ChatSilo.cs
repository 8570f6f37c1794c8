using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Chats;

/// <summary>A silo with chats, whose schedule runs only when a test says so.</summary>
public sealed class ChatSilo : IAsyncLifetime
{
    private InProcessSilo? silo;
    private int files;

    internal IGrainFactory Grains => silo!.Grains;

    internal Catalogue Catalogue => silo!.Catalogue;

    internal AnalysesEnded Ended => Get<AnalysesEnded>();

    internal T Get<T>()
        where T : notnull => silo!.Get<T>();

    /// <inheritdoc />
    public async Task InitializeAsync() => silo = await InProcessSilo.Start(["--Chats:Schedule", "", "--Logging:LogLevel:LearningSessions.Grains.Chats", "Debug"], builder =>
    {
        builder.Logging.SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton<AnalysesEnded>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<AnalysesEnded>());
    });

    /// <inheritdoc />
    public async Task DisposeAsync() => await silo!.DisposeAsync();

    /// <summary>Imports a file of chats; fails unless it ends well.</summary>
    internal async Task<Import> Import(string text)
    {
        var name = $"chats-{Interlocked.Increment(ref files)}";
        await File.WriteAllTextAsync(silo!.File(name), text);
        return await silo.Import(ImportKind.Chats, name);
    }
}
