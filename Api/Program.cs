using LearningSessions.Api;
using LearningSessions.Api.Access;
using LearningSessions.Api.Demo;
using LearningSessions.Api.Health;
using LearningSessions.Silo;
using LearningSessions.Silo.Chats;
using LearningSessions.Silo.Cluster;
using LearningSessions.Silo.Imports;
using LearningSessions.Silo.Maintenance;

// Started from anywhere, the program finds its own settings and pages.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if ((DataCommands.Run(builder.Configuration, TimeProvider.System)
    ?? AccessCommands.TryRun(builder.Configuration, Console.Out, Console.Error)
    ?? await SpeechCommands.Run(builder.Configuration)
    ?? await ImportCommand.Run(builder.Configuration, args)
    ?? await ChatTableCommand.Run(builder.Configuration, args)) is { } exitCode)
    return exitCode;

CancellationToken? stopping = null;
try
{
    var mode = ModeRules.Of(builder.Configuration);
    builder.AddDemoSource();
    if (mode == ProcessMode.Api)
        builder.AddClusterClient();
    else
        builder.AddSilo();
    if (mode == ProcessMode.Silo)
        builder.AddHealth();
    else
        builder.AddApi();
    var demo = mode == ProcessMode.Silo ? new DemoOutcome() : builder.AddDemo();

    var app = builder.Build();
    stopping = app.Lifetime.ApplicationStopping;
    app.OpenSilo();
    if (mode == ProcessMode.Silo)
        app.MapHealth();
    else
        app.MapApi();
    await app.RunAsync();
    demo.Print();
    return Environment.ExitCode;
}
catch (OperationCanceledException) when (stopping is { IsCancellationRequested: true })
{
    Console.Error.WriteLine("Told to stop before the start was complete.");
    return 0;
}
catch (Exception failure) when ((StartFaults.Of(failure) ?? AccessFault(failure)) is not null)
{
    Console.Error.WriteLine("Not started.");
    foreach (var fault in StartFaults.Of(failure) ?? AccessFault(failure)!)
        Console.Error.WriteLine(fault);
    return 1;
}

static IReadOnlyList<string>? AccessFault(Exception failure) => failure is AccessSetupException ? [failure.Message] : null;
