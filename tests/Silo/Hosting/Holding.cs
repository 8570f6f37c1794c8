namespace LearningSessions.Silo.Tests.Hosting;

/// <summary>Holds every attempt of one step until its process ends: before its effect, or after the effect and before its outcome can be saved. Tells
/// on the console what is held and what is done.</summary>
/// <param name="where">STEP:before or STEP:after.</param>
internal sealed class Holding(string where)
{
    /// <summary>Does the effect of a step.</summary>
    public async Task<T> At<T>(string step, Func<Task<T>> effect, CancellationToken cancel)
    {
        if (where == $"{step}:before")
            await Hold(step, cancel);
        Console.WriteLine($"begins {step}");
        var result = await effect();
        if (where == $"{step}:after")
            await Hold(step, cancel);
        return result;
    }

    private static Task Hold(string step, CancellationToken cancel)
    {
        Console.WriteLine($"held at {step}");
        return Task.Delay(Timeout.Infinite, cancel);
    }
}
