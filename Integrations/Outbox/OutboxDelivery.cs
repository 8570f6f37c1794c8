using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Disk;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Outbox;

/// <summary>Puts messages into a folder for people to send: each as JSON, and as text to read. The JSON file is the truth: a message whose
/// key has one was taken before.</summary>
public sealed class OutboxDelivery(IOptions<OutboxOptions> options, TimeProvider time) : IMessageDelivery
{
    private static readonly JsonSerializerOptions Json = new(MessageJson.Options) { WriteIndented = true };

    /// <inheritdoc />
    public bool KnowsRepeats => true;

    /// <inheritdoc />
    public async Task<DeliveryOutcome> Deliver(Message message, CancellationToken cancel)
    {
        var id = MessageId(message.Key);
        var json = Path.Combine(options.Value.Folder, $"{id}.json");
        try
        {
            Directory.CreateDirectory(options.Value.Folder);
            if (!File.Exists(json))
            {
                var taken = new OutboxMessage(message, new Delivery("outbox", id, time.GetUtcNow()));
                await DurableFile.WriteNew(Path.ChangeExtension(json, ".txt"), Encoding.UTF8.GetBytes(Letter(message)), cancel);
                await DurableFile.WriteNew(json, JsonSerializer.SerializeToUtf8Bytes(taken, Json), cancel);
            }

            // Whoever wrote it first, it is what lies there that was taken.
            var kept = JsonSerializer.Deserialize<OutboxMessage>(await File.ReadAllBytesAsync(json, cancel), Json)!;
            return new DeliveryOutcome.Accepted(kept.Delivery);
        }
        catch (IOException failure)
        {
            return new DeliveryOutcome.Failed(new ProviderFailure.Transient($"The outbox cannot be written. {failure.Message}"));
        }
        catch (UnauthorizedAccessException failure)
        {
            return new DeliveryOutcome.Failed(new ProviderFailure.Permanent($"The outbox may not be written. {failure.Message}"));
        }
    }

    private static string MessageId(string key)
    {
        var readable = new string([.. key.Take(60).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')]);
        return $"{readable}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12]}";
    }

    private static string Letter(Message message) => $"""
        To: {message.Name} ({message.Phone ?? "no phone number"})
        Language: {message.Language}
        Message: {message.Key}

        {message.Text}

        """;
}
