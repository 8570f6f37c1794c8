using System.Net;
using System.Net.Sockets;

namespace LearningSessions.Silo.Tests.Live;

/// <summary>A network between client and server that can be cut, and leads to another server afterwards.</summary>
internal sealed class CuttingRelay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<Socket> open = [];
    private Uri? target;

    public CuttingRelay()
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = Accept();
    }

    /// <summary>Where clients connect.</summary>
    public Uri Address { get; }

    /// <summary>Connections from now on lead here; null leads nowhere.</summary>
    public void LeadTo(Uri? server)
    {
        lock (gate)
            target = server;
    }

    /// <summary>Cuts all connections.</summary>
    public void Cut()
    {
        lock (gate)
        {
            foreach (var socket in open)
                socket.Close(0);
            open.Clear();
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        Cut();
        stop.Dispose();
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = Join(await listener.AcceptSocketAsync(stop.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Join(Socket client)
    {
        Uri? server;
        lock (gate)
            server = target;
        var there = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        try
        {
            if (server is null)
                return;
            await there.ConnectAsync(IPAddress.Loopback, server.Port);
            lock (gate)
                open.AddRange([client, there]);
            await Task.WhenAny(Pass(client, there), Pass(there, client));
        }
        catch (SocketException)
        {
            // The server is gone: so is the connection.
        }
        finally
        {
            client.Dispose();
            there.Dispose();
        }
    }

    private static async Task Pass(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // The other direction ends with it.
        }
    }
}
