using System.Text;

namespace LearningSessions.Api.Engagement;

/// <summary>A CSV file that is written while it is read.</summary>
public static class CsvResult
{
    /// <summary>The answer.</summary>
    /// <param name="name">What it is called when it is saved.</param>
    /// <param name="write">Writes it.</param>
    public static IResult Of(string name, Func<TextWriter, Task> write) => TypedResults.Stream(
        async body =>
        {
            await using var writer = new StreamWriter(body, new UTF8Encoding(false), 32 * 1024, leaveOpen: true);
            await write(writer);
        },
        "text/csv; charset=utf-8",
        name);
}
