using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Live;

/// <summary>A connection to a live session that a test drives message by message.</summary>
internal sealed class DrivenSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket socket = new();

    private DrivenSocket()
    {
    }

    /// <summary>The types of the messages that came, in order.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>The code with which the server closed, once that was read.</summary>
    public int? Code => (int?)socket.CloseStatus;

    /// <summary>Why the server closed, for people.</summary>
    public string? Reason => socket.CloseStatusDescription;

    /// <summary>Connects, and says nothing.</summary>
    /// <param name="api">The product.</param>
    /// <param name="path">The session's socket.</param>
    /// <param name="origin">The page that connects; null for a program.</param>
    public static async Task<DrivenSocket> Open(RunningApi api, string path, string? origin = null)
    {
        var driven = new DrivenSocket();
        if (origin is not null)
            driven.socket.Options.SetRequestHeader("Origin", origin);
        driven.socket.Options.CollectHttpResponseDetails = true;
        try
        {
            // So little fits on the way that a server notices soon when nobody reads.
            using var way = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = Narrow }, disposeHandler: false);
            await driven.socket.ConnectAsync(new UriBuilder(new Uri(api.Client.BaseAddress!, path)) { Scheme = "ws" }.Uri, way, CancellationToken.None);
            return driven;
        }
        catch (WebSocketException refused)
        {
            var status = driven.socket.HttpStatusCode;
            driven.Dispose();
            throw new HttpRequestException("The server answered the handshake otherwise.", refused, status);
        }
    }

    /// <summary>Connects, shows a token, and is let in.</summary>
    /// <returns>The connection, and what <c>begin</c> said.</returns>
    public static async Task<(DrivenSocket Socket, JsonElement Begin)> Speak(RunningApi api, LiveBegun begun)
    {
        var driven = await Open(api, begun.Socket);
        await driven.Show(begun.Token);
        return (driven, await driven.Next("begin"));
    }

    public Task Show(string token) => Say(new { type = "auth", token });

    public Task Say(object message) => Say(JsonSerializer.Serialize(message));

    public Task Say(string text) => Send(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task Frame(ReadOnlyMemory<byte> audio) => Send(audio, WebSocketMessageType.Binary);

    public async Task Send(ReadOnlyMemory<byte> content, WebSocketMessageType type)
    {
        using var limit = new CancellationTokenSource(Patience);
        await socket.SendAsync(content, type, true, limit.Token);
    }

    /// <summary>The next message of one of these types; those before it are passed over.</summary>
    public async Task<JsonElement> Next(params string[] types)
    {
        while (await Read() is { } message)
        {
            if (types.Contains(message.GetProperty("type").GetString()))
                return message;
        }

        throw new InvalidOperationException($"The server closed with {socket.CloseStatus} before it sent {string.Join(" or ", types)}; it sent {string.Join(", ", Heard)}.");
    }

    /// <summary>Reads to the end: the code with which the server closes.</summary>
    public async Task<int> Closed()
    {
        while (await Read() is not null)
        {
        }

        return (int)socket.CloseStatus!.Value;
    }

    /// <summary>Leaves as a client should, and waits until the server has let go.</summary>
    public async Task Leave()
    {
        using var limit = new CancellationTokenSource(Patience);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", limit.Token);
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonElement?> Read()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                var message = JsonDocument.Parse(whole.ToArray()).RootElement;
                Heard.Add(message.GetProperty("type").GetString()!);
                return message;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The server neither said anything more nor closed; it sent {string.Join(", ", Heard.TakeLast(20))}.");
        }
    }

    private static async ValueTask<Stream> Narrow(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var way = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 4096 };
        await way.ConnectAsync(context.DnsEndPoint, cancel);
        return new NetworkStream(way, ownsSocket: true);
    }
}
