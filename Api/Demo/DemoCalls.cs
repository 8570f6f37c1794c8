using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Demo;

/// <summary>The demo's first stage: the sample calls come in as a programme's do, from a source that is looked at and then taken.</summary>
public static class DemoCalls
{
    /// <summary>Looks at the source of the samples and takes what is new.</summary>
    /// <returns>All recordings that ever came from it, as they now are: a second demo finds nothing new and goes on with those of the first.</returns>
    /// <exception cref="IOException">The source cannot be read, or has no calls.</exception>
    public static async Task<List<Recording>> Take(DemoClient client, CancellationToken cancel)
    {
        var preview = await client.Preview(cancel);
        DemoLines.Say(preview.IsUpToDate
            ? $"Source {DemoSource.Name}: up to date"
            : $"Source {DemoSource.Name}: {preview.Taken} calls to take, {preview.Skipped} to leave out, {preview.Held} wait for a person");
        await client.Update(cancel);
        var update = (await DemoLines.Follow("Update", [await client.Source(cancel)], _ => client.Source(cancel), each => each.Update!.Work, cancel))[0];
        if (update.Update is { Work: { State: WorkState.DeadLetter, Reason: var reason } })
            throw new IOException(reason);
        if (update.LastLog is not { } log)
            throw new IOException($"The {update.Origin} has no calls.");
        var recordings = new List<Recording>();
        foreach (var taken in await client.TakenBy(log, cancel))
            recordings.Add(await client.Recording(taken, cancel));
        return recordings;
    }
}
