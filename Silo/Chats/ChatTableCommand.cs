using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Integrations.ChatTables;
using LearningSessions.Silo.Maintenance;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Chats;

/// <summary>Takes conversations out of another program's PostgreSQL without a server.</summary>
public static class ChatTableCommand
{
    /// <summary>Runs it where the configuration names a database (<c>ImportChats:Connection</c>; <c>:WriteBack</c> fills its table of analyses,
    /// <c>:Overwrite</c> also where there is one). The same command again takes what is new.</summary>
    /// <returns>The process's exit code; null when none is named.</returns>
    public static async Task<int?> Run(IConfiguration configuration, string[] arguments)
    {
        var options = configuration.GetSection("ImportChats");
        if (options["Connection"] is not { Length: > 0 } connection)
            return null;
        try
        {
            await using var tables = await PostgresChatTables.Open(connection, CancellationToken.None);
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
            builder.AddSilo();
            using var host = builder.Build();
            host.OpenSilo();
            await host.StartAsync();
            var counts = await Import(host.Services, tables, options);
            await host.StopAsync();
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"{counts.Sessions:N0} sessions with {counts.Messages:N0} messages, {counts.Analysed:N0} analysed, {counts.Written:N0} written back, {counts.LeftOut:N0} left out"));
            return 0;
        }
        catch (Exception failure) when (failure is InvalidDataException || StartFaults.Of(failure) is not null)
        {
            foreach (var fault in StartFaults.Of(failure) ?? [failure.Message])
                await Console.Error.WriteLineAsync(fault);
            return 1;
        }
    }

    private static Task<ChatTableCounts> Import(IServiceProvider services, PostgresChatTables tables, IConfigurationSection options) =>
        new ChatTableImport(services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<ChatWriting>(), services.GetRequiredService<TimeProvider>())
            .Run(tables, options.GetValue<bool>("WriteBack"), options.GetValue<bool>("Overwrite"), CancellationToken.None);
}
