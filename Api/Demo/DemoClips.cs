using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Clips;

namespace LearningSessions.Api.Demo;

/// <summary>The demo's audio clips: those that the learners' responses name and no import has metrics of are analysed.</summary>
/// <param name="client">Speaks to the product.</param>
internal sealed class DemoClips(DemoClient client)
{
    /// <summary>Asks for them; they are analysed while the demo goes on.</summary>
    public Task Begin(CancellationToken cancel) => client.AnalyseClips(cancel);

    /// <summary>Waits until all are done, and says what was found.</summary>
    public async Task End(CancellationToken cancel)
    {
        IReadOnlyList<ClipPassRow> passes;
        while ((passes = await client.ClipPasses(cancel)).Any(pass => pass.State is not (WorkState.Done or WorkState.Skipped or WorkState.DeadLetter)))
            await Task.Delay(DemoLines.Interval, cancel);
        DemoLines.Say(
            $"Clips: {passes.Sum(pass => pass.Counts.Analysed)} analysed, {passes.Sum(pass => pass.Counts.Known)} with imported metrics, "
            + $"{passes.Sum(pass => pass.Counts.Missing)} missing. This demo lets models infer emotions (Clips:InferEmotions); a deployment has to say so itself.");
    }
}
