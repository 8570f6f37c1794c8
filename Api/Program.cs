using LearningSessions.Api;
using LearningSessions.Api.Access;
using LearningSessions.Api.Demo;
using LearningSessions.Silo;

var builder = WebApplication.CreateBuilder(args);
if (AccessCommands.TryRun(builder.Configuration, Console.Out, Console.Error) is { } exitCode)
    return exitCode;
builder.AddSilo();
builder.AddApi();
builder.AddDemo();

var app = builder.Build();
app.MapApi();
try
{
    app.Run();
    return Environment.ExitCode;
}
catch (AccessSetupException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 2;
}
