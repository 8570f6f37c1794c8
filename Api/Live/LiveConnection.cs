using System.Net.WebSockets;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>One connection that was let in: its audio goes to the session, what is heard comes back.</summary>
internal sealed class LiveConnection(ILiveSessionGrain session, LiveInbox inbox, LiveOutbox outbox, LiveSocketOptions options, TimeProvider time)
{
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private int _connection;
    private long _next;
    private long _heardAt;
    private bool _isFinished;
    private bool _wasLast;

    /// <summary>Speaks until the session or the connection ends.</summary>
    public async Task Run(ILiveListener self, CancellationToken cancel)
    {
        _heardAt = time.GetTimestamp();
        if (!await Join(self))
            return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var looking = Look(over.Token);
        try
        {
            while (!outbox.IsClosed && await inbox.Next(cancel) is { } type)
            {
                _heardAt = time.GetTimestamp();
                if (!await Take(type, cancel))
                    outbox.Close(LiveClosing.BadMessage, "Not a message of the protocol.");
            }
        }
        finally
        {
            await over.CancelAsync();
            await looking;
            if (_connection != 0)
                await session.Leave(_connection);
        }
    }

    private async Task<bool> Join(ILiveListener self)
    {
        switch (await session.Join(self))
        {
            case JoinLiveOutcome.Joined joined:
                (_connection, _next) = (joined.Connection, joined.ResumeFrom);
                outbox.Send(LiveMessages.Begin(joined.Session, joined.ResumeFrom));
                SendFinals(joined.Finals);
                return true;
            case JoinLiveOutcome.Over over:
                _isFinished = true;
                outbox.Send(LiveMessages.Begin(over.Session, over.Session.SavedSamples));
                SendFinals(over.Finals);
                SendReport(over.Session);
                return true;
            case JoinLiveOutcome.Busy busy:
                outbox.Send(LiveMessages.Busy(busy.RetryAfter));
                outbox.Close(LiveClosing.Busy, "All places are taken.");
                return false;
            case JoinLiveOutcome.Refused refused:
                outbox.Send(LiveMessages.Error("no-recognizer", refused.Reason));
                outbox.Close(LiveClosing.NoRecognizer, "Nobody here understands the language.");
                return false;
            default:
                outbox.Close(LiveClosing.Unknown, "There is no such session.");
                return false;
        }
    }

    // The frame is taken out here: whoever waits for the next one must not hold the last, or those of all sessions outlive a collection.
    private async Task<bool> Take(WebSocketMessageType type, CancellationToken cancel)
    {
        if (type == WebSocketMessageType.Binary)
            return inbox.IsFrame && !_wasLast && await Hear(inbox.Frame(), cancel);
        switch (inbox.Read())
        {
            case { Type: "answer", Question: { } question }:
                await session.Answer(_connection, question);
                return true;
            case { Type: "finish" }:
                _isFinished = true;
                await session.Finish();
                return true;
            case { Type: "keepalive" or "auth" }:
                return true;
            default:
                return false;
        }
    }

    // While the session makes it wait, the socket is not read: the client's own sending waits in turn.
    private async Task<bool> Hear(byte[] audio, CancellationToken cancel)
    {
        _wasLast = audio.Length < LiveInbox.LeastBytes;
        while (true)
        {
            switch (await session.Push(_connection, _next, audio))
            {
                case PushOutcome.Received received:
                    _next += audio.Length / sizeof(short);
                    outbox.Send(LiveMessages.Received(received.Samples));
                    return true;
                case PushOutcome.Wait wait:
                    await Task.Delay(wait.RetryAfter < LeastWait ? LeastWait : wait.RetryAfter > MostWait ? MostWait : wait.RetryAfter, time, cancel);
                    _heardAt = time.GetTimestamp();
                    break;
                case PushOutcome.Gap gap:
                    outbox.Send(LiveMessages.Resend(gap.ResumeFrom));
                    outbox.Close(LiveClosing.ComeAgain, "Connect again.");
                    return true;
                case PushOutcome.Replaced:
                    outbox.Close(LiveClosing.Replaced, "A newer connection speaks.");
                    return true;
                default:
                    _isFinished = true;
                    return true;
            }

            if (outbox.IsClosed)
                return true;
        }
    }

    // A session that lost its memory while it was closing tells nobody: whoever waits for its end has to look.
    private async Task Look(CancellationToken cancel)
    {
        try
        {
            using var timer = new PeriodicTimer(LookEvery, time);
            while (await timer.WaitForNextTickAsync(cancel) && !outbox.IsClosed)
            {
                if (!_isFinished && time.GetElapsedTime(_heardAt) > options.QuietFor)
                    outbox.Close(LiveClosing.TooLate, "Nothing was sent: send audio or keepalive.");
                else if (_isFinished && await session.Get() is { } now)
                    Settle(now);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    private void Settle(LiveSession now)
    {
        if (now.Status == LiveStatus.Open)
            outbox.Close(LiveClosing.ComeAgain, "Connect again.");
        else
            SendReport(now);
    }

    private void SendReport(LiveSession now)
    {
        if (now.Report is { } report)
            outbox.Tell(new LiveEvent.Reported(report));
        if (now.Work is { HasEnded: true } work)
            outbox.Tell(new LiveEvent.Ended(now.Ending!.Value, work.Reason));
    }

    private void SendFinals(IEnumerable<LiveSegment> finals)
    {
        foreach (var segment in finals)
            outbox.Send(LiveMessages.Final(segment));
    }
}
