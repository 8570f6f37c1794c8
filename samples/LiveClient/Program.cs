using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.LiveClient;

// Streams a WAV in a live session, prints what is heard and the report.
if (args is not [var file, .. var rest])
{
    Console.Error.WriteLine("usage: LiveClient FILE.wav [--server http://127.0.0.1:5080] [--token TOKEN] [--learner ID] [--topic TEXT] [--speed N: 1 real time, 0 as fast as possible]");
    Console.Error.WriteLine("A token: ./run.sh --token operator, or the environment variable LEARNING_SESSIONS_TOKEN.");
    return 2;
}

string Option(string name, string otherwise) => Array.IndexOf(rest, name) is >= 0 and var at && at + 1 < rest.Length ? rest[at + 1] : otherwise;

var server = new Uri(Option("--server", "http://127.0.0.1:5080"));
using var http = new HttpClient { BaseAddress = server };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Option("--token", Environment.GetEnvironmentVariable("LEARNING_SESSIONS_TOKEN") ?? ""));
using var answer = await http.PostAsJsonAsync("/v1/live/sessions", new { learnerId = Option("--learner", "console"), language = "en", topic = Option("--topic", "school") });
var begun = await answer.Content.ReadFromJsonAsync<JsonElement>();
if (!answer.IsSuccessStatusCode)
{
    Console.Error.WriteLine(begun);
    return 1;
}

foreach (var question in begun.GetProperty("session").GetProperty("questions").EnumerateArray())
    Console.WriteLine($"{question.GetProperty("number")}. {question.GetProperty("text")}");
var socket = new UriBuilder(new Uri(server, begun.GetProperty("socket").GetString())) { Scheme = server.Scheme == "https" ? "wss" : "ws" }.Uri;
var speaker = new LiveSpeaker(socket, begun.GetProperty("token").GetString()!)
{
    Speed = double.Parse(Option("--speed", "1"), CultureInfo.InvariantCulture),
    Heard = message =>
    {
        if (message.GetProperty("type").GetString() is ("partial" or "final" or "busy" or "error") and var type)
            Console.WriteLine($"{type,8}  {(message.TryGetProperty("text", out var text) ? text : message)}");
    },
};
var result = await speaker.Speak(SpokenFile.Read(file), CancellationToken.None);
Console.WriteLine(JsonSerializer.Serialize(result.Report, new JsonSerializerOptions { WriteIndented = true }));
return 0;
