using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Integrations.Outbox;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Outbox;

public sealed class OutboxDeliveryTests : IDisposable
{
    private static readonly Message Hello = new("ana:general:2026-11-01..2026-11-07#1.0", "Ana Díaz", "+595555550100", "es", "¡Buen trabajo!");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_lies_in_the_folder_for_people_to_read()
    {
        var accepted = await Deliver(Hello);

        var letter = await File.ReadAllTextAsync(Path.Combine(_folder.Path, $"{accepted.Delivery.MessageId}.txt"));
        Assert.Contains("To: Ana Díaz (+595555550100)", letter, StringComparison.Ordinal);
        Assert.Contains("¡Buen trabajo!", letter, StringComparison.Ordinal);
        Assert.Equal("outbox", accepted.Delivery.Service);
    }

    [Fact]
    public async Task The_same_key_is_the_same_message_also_when_it_comes_many_times_at_once()
    {
        var first = await Deliver(Hello);
        var again = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Deliver(Hello with { Text = $"Another text {i}." }, hours: i)));

        Assert.All(again, accepted => Assert.Equal(first.Delivery, accepted.Delivery));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Keys_that_look_alike_as_names_are_different_messages()
    {
        var one = await Deliver(Hello with { Key = "ana:x" });
        var other = await Deliver(Hello with { Key = "ana/x" });

        Assert.NotEqual(one.Delivery.MessageId, other.Delivery.MessageId);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_failure_and_never_uncertain()
    {
        var file = _folder.File("taken", "a file, not a folder");
        var delivery = new OutboxDelivery(Options.Create(new OutboxOptions { Folder = file }), TimeProvider.System);

        Assert.IsType<DeliveryOutcome.Failed>(await delivery.Deliver(Hello, CancellationToken.None));
    }

    private async Task<DeliveryOutcome.Accepted> Deliver(Message message, int hours = 0)
    {
        var delivery = new OutboxDelivery(Options.Create(new OutboxOptions { Folder = _folder.Path }), new FixedTime(hours));
        return Assert.IsType<DeliveryOutcome.Accepted>(await delivery.Deliver(message, CancellationToken.None));
    }

    private sealed class FixedTime(int hours) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 9, hours, 0, 0, TimeSpan.Zero);
    }
}
