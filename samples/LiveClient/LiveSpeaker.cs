using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LearningSessions.LiveClient;

/// <summary>Speaks a recording in a live session. It keeps what is not acknowledged, and when it is cut off it connects again and goes on with the sample that
/// the server wants.</summary>
/// <param name="socket">The session's WebSocket: ws:// or wss://.</param>
/// <param name="token">The session's token.</param>
public sealed class LiveSpeaker(Uri socket, string token)
{
    private const int Rate = 16_000;
    private const int LeastBytes = 640;
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.1, 0.2, 0.5, 1, 2, 3 }.Select(TimeSpan.FromSeconds)];

    private readonly Dictionary<int, string> _finals = [];
    private JsonElement? _report;
    private string? _ending;
    private int _connections;

    /// <summary>Called with each message, as it came.</summary>
    public Action<JsonElement> Heard { get; init; } = _ => { };

    /// <summary>Called with the number of samples before each frame is sent.</summary>
    public Action<long> Sending { get; init; } = _ => { };

    /// <summary>How many times as fast as it was spoken; 0 for as fast as it is taken.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The length of a frame, 20 to 980 ms.</summary>
    public TimeSpan Frame { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long it tries to come back.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Speaks to the end, and waits for the report.</summary>
    /// <param name="audio">16-bit little-endian, 16 kHz, mono.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="LiveRefusedException">The server does not let it in.</exception>
    /// <exception cref="WebSocketException">The server is gone for longer than its patience.</exception>
    public async Task<SpokenResult> Speak(ReadOnlyMemory<byte> audio, CancellationToken cancel)
    {
        var (cutAt, attempt) = (DateTime.UtcNow, 0);
        while (_ending is null)
        {
            try
            {
                var before = _connections;
                await Connect(audio, cancel);
                if (_connections > before)
                    (cutAt, attempt) = (DateTime.UtcNow, 0);
            }
            catch (Exception cut) when (cut is WebSocketException or HttpRequestException or IOException && DateTime.UtcNow - cutAt < Patience)
            {
            }

            if (_ending is null)
                await Task.Delay(Pauses[Math.Min(attempt++, Pauses.Length - 1)], cancel);
        }

        return new SpokenResult(_finals, _report, _ending, _connections);
    }

    private async Task Connect(ReadOnlyMemory<byte> audio, CancellationToken cancel)
    {
        using var web = new ClientWebSocket();
        await web.ConnectAsync(socket, cancel);
        await Send(web, new { type = "auth", token }, cancel);
        if (await Next(web, cancel) is not { } begin || !Take(begin))
        {
            if (web.CloseStatus is { } status && (int)status is 4400 or 4401 or 4404 or 4422)
                throw new LiveRefusedException($"The session was refused: {web.CloseStatusDescription} ({(int)status}).");
            return;
        }

        _connections++;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var sending = Say(web, audio, begin.GetProperty("resumeFromSample").GetInt64(), over.Token);
        try
        {
            while (await Next(web, cancel) is { } message)
                Take(message);
            if (web.State == WebSocketState.CloseReceived)
                await web.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancel);
            if ((int?)web.CloseStatus == 4409)
                throw new LiveRefusedException("Somebody else goes on with the session (4409).");
        }
        finally
        {
            await over.CancelAsync();
            await Settled(sending);
        }
    }

    private async Task Say(ClientWebSocket web, ReadOnlyMemory<byte> audio, long from, CancellationToken cancel)
    {
        var samples = (int)(Frame.TotalSeconds * Rate);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Send(web, new { type = "answer", question = 1 }, cancel);
        for (var at = from; at < audio.Length / 2;)
        {
            if (Speed > 0 && TimeSpan.FromSeconds((at - from) / (Rate * Speed)) - clock.Elapsed is { Ticks: > 0 } early)
                await Task.Delay(early, cancel);
            // Only the last frame of all may be shorter than 20 ms.
            var left = audio.Length - ((int)at * 2);
            var frame = audio.Slice((int)at * 2, left < (samples * 2) + LeastBytes ? left : samples * 2);
            at += frame.Length / 2;
            Sending(at);
            await web.SendAsync(frame, WebSocketMessageType.Binary, true, cancel);
        }

        await Send(web, new { type = "finish" }, cancel);
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(20), cancel);
            await Send(web, new { type = "keepalive" }, cancel);
        }
    }

    private bool Take(JsonElement message)
    {
        Heard(message);
        switch (message.GetProperty("type").GetString())
        {
            case "begin":
                return true;
            case "final":
                _finals[message.GetProperty("segment").GetInt32()] = message.GetProperty("text").GetString()!;
                return true;
            case "report":
                _report = message.GetProperty("report").Clone();
                return true;
            case "end":
                _ending = message.GetProperty("ending").GetString();
                return true;
            default:
                return false;
        }
    }

    private static async Task<JsonElement?> Next(ClientWebSocket web, CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var part = await web.ReceiveAsync(buffer.AsMemory(), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonDocument.Parse(whole.ToArray()).RootElement;
        }
    }

    private static async Task Settled(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception cut) when (cut is OperationCanceledException or WebSocketException or IOException or InvalidOperationException)
        {
            // The connection is gone: whoever reads it learns why.
        }
    }

    private static Task Send(ClientWebSocket web, object message, CancellationToken cancel) =>
        web.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)), WebSocketMessageType.Text, true, cancel);
}
