using System.Text;
using System.Text.Json;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Cluster.Tests.Load;

/// <summary>Tutors looked at, one after the other, and now and then changed.</summary>
internal sealed class TutorLoad(string name) : ILoad
{
    private const int Tutors = 30;

    private readonly Tutor?[] acknowledged = new Tutor?[Tutors];
    private int count;

    /// <inheritdoc />
    public string Name => "tutor queries";

    /// <inheritdoc />
    public TimeSpan Rest => TimeSpan.FromMilliseconds(30);

    /// <inheritdoc />
    public async Task Prepare(HttpClient client)
    {
        for (var n = 0; n < Tutors; n++)
            acknowledged[n] = await Put(client, n, 0, CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task Once(HttpClient client, CancellationToken stop)
    {
        var request = Interlocked.Increment(ref count);
        var n = request % Tutors;
        if (request % 10 == 0)
            acknowledged[n] = await Put(client, n, request, stop);
        else
            Assert.Equal(Id(n), (await client.Get<Tutor>($"/v1/tutors/{Id(n)}", stop)).Id.Value);
    }

    /// <inheritdoc />
    public async Task IsWhole(HttpClient client, RunningCluster cluster)
    {
        for (var n = 0; n < Tutors; n++)
        {
            // A change whose answer was lost may have been made: the one acknowledged last, or a later one.
            var kept = Change((await client.Get<Tutor>($"/v1/tutors/{Id(n)}")).Profile.Name);
            Assert.True(kept >= Change(acknowledged[n]!.Profile.Name), $"{Id(n)} is at change {kept}; {acknowledged[n]!.Profile.Name} was acknowledged.");
        }
    }

    private Task<Tutor> Put(HttpClient client, int n, int change, CancellationToken stop) => client.PutAsync(
        new Uri($"/v1/tutors/{Id(n)}", UriKind.Relative),
        new StringContent(JsonSerializer.Serialize(new PutTutor($"Tutor {n} change {change}", null, "es"), MessageJson.Options), Encoding.UTF8, "application/json"),
        stop).Read<Tutor>(stop);

    private static int Change(string tutor) => int.Parse(tutor[(tutor.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private string Id(int n) => $"{name}-asked-{n}";
}
