using System.Text.Json;
using LearningSessions.Generator;

if (args.Length == 0 || args[0] is "--help" or "-h")
{
    Console.Error.WriteLine(GeneratorArguments.Usage);
    return 2;
}

var plan = GeneratorArguments.Read(args);
Directory.CreateDirectory(plan.Folder);
var counts = TelemetryMaker.Make(plan);
Console.WriteLine(JsonSerializer.Serialize(counts, JsonSerializerOptions.Web));
return 0;
