using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.WhatsApp;

/// <summary>The Cloud API of one number: it takes template messages and words the calls of its webhook. Faults are planned through
/// <see cref="Server"/>.</summary>
public sealed class FakeWhatsApp : IAsyncDisposable
{
    public const string PhoneId = "106540352242922";

    public const string Token = "EAAG-fake-token";

    public const string AppSecret = "fake-app-secret";

    private int count;

    private FakeWhatsApp()
    {
    }

    /// <summary>Where requests arrive.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>The address with the version, for <c>WhatsApp:Endpoint</c>.</summary>
    public Uri Endpoint => new(Server.Address, "v22.0");

    /// <summary>The path to which messages are sent.</summary>
    public static string Path => $"/v22.0/{PhoneId}/messages";

    public static async Task<FakeWhatsApp> StartAsync()
    {
        var fake = new FakeWhatsApp();
        fake.Server = await FakeServer.StartAsync(fake.Answer);
        return fake;
    }

    /// <summary>An error as the API words it; its message quotes the number, as real ones do.</summary>
    public static PlannedAnswer Error(int status, int code) => PlannedAnswer.Json(status, new
    {
        error = new { message = $"(#{code}) Message to 595981000111 failed", type = "OAuthException", code, error_data = new { messaging_product = "whatsapp", details = "…" }, fbtrace_id = "x" },
    });

    /// <summary>What the webhook is told of a message.</summary>
    public static byte[] Report(string messageId, string status, DateTimeOffset at, string? key = null, int? code = null) => Call(new
    {
        messaging_product = "whatsapp",
        metadata = new { display_phone_number = "595210000000", phone_number_id = PhoneId },
        statuses = new[]
        {
            new
            {
                id = messageId,
                status,
                timestamp = $"{at.ToUnixTimeSeconds()}",
                recipient_id = "595981000111",
                biz_opaque_callback_data = key,
                errors = code is null ? null : new[] { new { code, title = "Title", message = "Message to 595981000111" } },
            },
        },
    });

    /// <summary>What the webhook is told when the tutor presses a button of a message.</summary>
    public static byte[] Button(string messageId, string payload, DateTimeOffset at) => Call(new
    {
        messaging_product = "whatsapp",
        metadata = new { display_phone_number = "595210000000", phone_number_id = PhoneId },
        contacts = new[] { new { profile = new { name = "Ana" }, wa_id = "595981000111" } },
        messages = new[]
        {
            new
            {
                context = new { from = "595210000000", id = messageId },
                from = "595981000111",
                id = "wamid.in",
                timestamp = $"{at.ToUnixTimeSeconds()}",
                type = "button",
                button = new { payload, text = "Recibido" },
            },
        },
    });

    /// <summary>The header <c>X-Hub-Signature-256</c> of a call.</summary>
    public static string Sign(byte[] body, string secret = AppSecret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static byte[] Call(object value) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @object = "whatsapp_business_account",
        entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value } } } },
    });

    private async Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        if (request.Method != "POST" || request.Path != Path)
            return false;
        var answer = request.Header("Authorization") == $"Bearer {Token}"
            ? PlannedAnswer.Json(200, new
            {
                messaging_product = "whatsapp",
                contacts = new[] { new { input = request.Json.GetProperty("to").GetString(), wa_id = request.Json.GetProperty("to").GetString() } },
                messages = new[] { new { id = $"wamid.{Interlocked.Increment(ref count)}", message_status = "accepted" } },
            })
            : Error(401, 190);
        await answer.Write(http);
        return true;
    }
}
