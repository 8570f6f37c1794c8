using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>The product's silo in this process, on a folder that goes with it.</summary>
internal sealed class InProcessSilo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TestFolder folder = new();
    private readonly IHost host;

    private InProcessSilo(string[] settings, Action<HostApplicationBuilder>? add)
    {
        var builder = Host.CreateApplicationBuilder(["--Storage:DataFolder", folder.Path, .. settings]);
        builder.Logging.ClearProviders();
        builder.AddSilo();
        builder.Services.AddSingleton<ImportsEnded>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ImportsEnded>());
        add?.Invoke(builder);
        host = builder.Build();
    }

    public IGrainFactory Grains => Get<IGrainFactory>();

    public Catalogue Catalogue => Get<Catalogue>();

    /// <summary>Starts it.</summary>
    /// <param name="settings">Options, as on the command line.</param>
    /// <param name="add">What a test has in the place of the product's services, or beside them.</param>
    public static async Task<InProcessSilo> Start(string[] settings, Action<HostApplicationBuilder>? add = null)
    {
        var silo = new InProcessSilo(settings, add);
        silo.host.OpenSilo();
        await silo.host.StartAsync();
        return silo;
    }

    /// <summary>A service of it.</summary>
    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>A file in its data folder.</summary>
    public string File(string name) => Path.Combine(folder.Path, name);

    /// <summary>Imports what a command names; fails unless it ends well.</summary>
    public async Task<Import> Import(string id, SubmitImport command)
    {
        var import = await Ended(id, command);
        Assert.True(import.Work.State == WorkState.Done, $"Import {id} is {import.Work.State}: {import.Work.Reason}");
        return import;
    }

    /// <summary>Imports what a command names, until it is done or given up.</summary>
    public async Task<Import> Ended(string id, SubmitImport command)
    {
        var ended = Get<ImportsEnded>().Next(id);
        await Grains.GetGrain<IImportGrain>(id).Submit(command);
        await ended.WaitAsync(Patience);
        return (await Grains.GetGrain<IImportGrain>(id).Get())!;
    }

    /// <summary>Imports a file of its data folder; fails unless it ends well.</summary>
    public Task<Import> Import(ImportKind kind, string file, ImportSelection? selection = null) =>
        Import(file, new SubmitImport(kind, new ImportSource(ImportPlace.DataFolder, file), file, file, "tester") { Selection = selection });

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        folder.Dispose();
    }
}
