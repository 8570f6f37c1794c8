using LearningSessions.Api;
using LearningSessions.Api.Access;
using LearningSessions.Api.Demo;
using LearningSessions.Api.Health;
using LearningSessions.Silo;
using LearningSessions.Silo.Cluster;
using LearningSessions.Silo.Maintenance;
using Microsoft.Extensions.Options;

// Started from anywhere, the program finds its own settings and pages.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if ((DataCommands.Run(builder.Configuration, TimeProvider.System)
    ?? AccessCommands.TryRun(builder.Configuration, Console.Out, Console.Error)
    ?? await SpeechCommands.Run(builder.Configuration)) is { } exitCode)
    return exitCode;

try
{
    var mode = ModeRules.Of(builder.Configuration);
    if (mode == ProcessMode.Api)
        builder.AddClusterClient();
    else
        builder.AddSilo();
    if (mode == ProcessMode.Silo)
        builder.AddHealth();
    else
        builder.AddApi();
    var demo = builder.AddDemo();

    var app = builder.Build();
    app.OpenSilo();
    if (mode == ProcessMode.Silo)
        app.MapHealth();
    else
        app.MapApi();
    await app.RunAsync();
    demo.Print();
    return Environment.ExitCode;
}
catch (Exception failure) when (DataCommands.Explains(failure) || failure is OptionsValidationException or AccessSetupException)
{
    Console.Error.WriteLine($"Not started. {failure.Message}");
    return 1;
}
