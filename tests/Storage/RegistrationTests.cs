using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Pages;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Tests.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Starting_the_host_opens_the_storage_and_stopping_it_lets_go()
    {
        using (var host = Host(folder.Path))
        {
            await host.StartAsync();
            Assert.True(File.Exists(folder.Database));
            Assert.Throws<DataFolderInUseException>(() => new OpenStorage(folder.Path));

            var services = host.Services;
            await services.GetRequiredService<IGrainStorage>().WriteStateAsync("counter", GrainId.Create("counter", "a"), new GrainState<CountState>(new CountState { Count = 4 }));
            Assert.Same(services.GetRequiredService<IGrainStorage>(), services.GetRequiredKeyedService<IGrainStorage>("Default"));
            Assert.Same(services.GetRequiredService<BlobStore>(), services.GetRequiredService<IBlobStore>());
            Assert.NotNull(services.GetRequiredService<IPageStore>());
            Assert.NotNull(services.GetRequiredService<IReminderTable>());
            Assert.NotNull(services.GetRequiredService<Storage.Catalogue.Catalogue>());
            await host.StopAsync();
        }

        using var storage = new OpenStorage(folder.Path);
        Assert.Equal(4, (await storage.Read<CountState>(GrainId.Create("counter", "a"))).State!.Count);
    }

    [Fact]
    public async Task A_damaged_database_stops_the_start()
    {
        File.WriteAllText(folder.Database, "ruined");
        using var host = Host(folder.Path);

        await Assert.ThrowsAsync<DatabaseDamagedException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Options_out_of_bounds_stop_the_start()
    {
        using var host = Host("");

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Host(string path) =>
        new HostBuilder().ConfigureServices(services => services.AddSqliteStorage(options => options.DataFolder = path)).Build();
}
