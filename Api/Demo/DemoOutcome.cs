using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Api.Demo;

/// <summary>What the demo came to, kept until the process has ended all else: the last line is its.</summary>
public sealed class DemoOutcome
{
    /// <summary>The counts; null while there is nothing to print at the end.</summary>
    public DemoSummary? Summary { get; set; }

    /// <summary>Prints the counts as one line of JSON, where there are any.</summary>
    public void Print()
    {
        if (Summary is not null)
            Console.WriteLine(JsonSerializer.Serialize(Summary, MessageJson.Options));
    }
}
