using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Engagement;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Chats;

/// <summary>The product's silo in this process with chats, whose schedule runs only when a test says so.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "DisposeAsync is xunit's.")]
public sealed class ChatSilo : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private IHost? host;
    private int files;

    internal IGrainFactory Grains => Get<IGrainFactory>();

    internal Catalogue Catalogue => Get<Catalogue>();

    internal AnalysesEnded Ended => Get<AnalysesEnded>();

    internal T Get<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder(["--Storage:DataFolder", folder.Path, "--Chats:Schedule", "", "--Logging:LogLevel:LearningSessions.Grains.Chats", "Debug"]);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug);
        builder.AddSilo();
        builder.Services.AddSingleton<ImportsEnded>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ImportsEnded>());
        builder.Services.AddSingleton<AnalysesEnded>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<AnalysesEnded>());
        host = builder.Build();
        host.OpenSilo();
        await host.StartAsync();
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        folder.Dispose();
    }

    /// <summary>Imports a file of chats; fails unless it ends well.</summary>
    internal async Task<Import> Import(string text)
    {
        var name = $"chats-{Interlocked.Increment(ref files)}";
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, name), text);
        var ended = Get<ImportsEnded>().Next(name);
        await Grains.GetGrain<IImportGrain>(name).Submit(new SubmitImport(ImportKind.Chats, new ImportSource(ImportPlace.DataFolder, name), name, name, "tester"));
        await ended.WaitAsync(TimeSpan.FromMinutes(5));
        var import = await Grains.GetGrain<IImportGrain>(name).Get();
        Assert.True(import!.Work.State == WorkState.Done, $"Import {name} is {import.Work.State}: {import.Work.Reason}");
        return import;
    }
}
