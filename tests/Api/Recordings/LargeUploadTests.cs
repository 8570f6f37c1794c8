using System.Net.Sockets;
using System.Text;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Recordings;

public sealed class LargeUploadTests(RunningApi api) : IClassFixture<RunningApi>
{
    private readonly HttpClient client = api.Client;

    private string Head =>
        $"POST /v1/recordings HTTP/1.1\r\nHost: localhost\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nContent-Type: multipart/form-data; boundary=b\r\n";

    [Fact]
    public async Task Audio_over_the_limit_is_refused_and_leaves_nothing()
    {
        var tutor = await client.Tutor();
        var problem = await new Upload { TutorId = tutor, Audio = new byte[RunningApi.MaxBytes + 1] }.To(client).IsProblem(413, "too-large");
        Assert.Equal(RunningApi.MaxBytes, problem.GetProperty("limit").GetInt64());
        Assert.Empty(api.BlobFiles());
    }

    [Fact]
    public async Task Audio_of_just_the_limit_is_not_too_large()
    {
        var tutor = await client.Tutor();
        await new Upload { TutorId = tutor, Audio = new byte[RunningApi.MaxBytes] }.To(client).IsProblem(415, "not-audio");
    }

    [Fact]
    public async Task Five_hundred_megabytes_are_refused_before_they_are_sent()
    {
        using var socket = await Connect();
        await Send(socket, $"{Head}Content-Length: {500L * 1024 * 1024}\r\n\r\n--b\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", await FirstLine(socket), StringComparison.Ordinal);
        Assert.Empty(api.BlobFiles());
    }

    [Fact]
    public async Task An_endless_upload_is_refused_when_it_passes_the_limit()
    {
        using var socket = await Connect();
        await Send(socket, $"{Head}Transfer-Encoding: chunked\r\n\r\n");
        await SendChunk(socket, "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"a.wav\"\r\n\r\n");
        await SendChunk(socket, new string('x', RunningApi.MaxBytes + 1));
        await SendChunk(socket, new string('x', 64 * 1024));
        Assert.StartsWith("HTTP/1.1 413 ", await FirstLine(socket), StringComparison.Ordinal);
        Assert.Empty(api.BlobFiles());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_the_caller_breaks_off_leaves_nothing(bool withLength)
    {
        var name = Guid.NewGuid().ToString();
        using (var socket = await Connect())
        {
            var body = "--b\r\nContent-Disposition: form-data; name=\"transcript\"; filename=\"a.txt\"\r\n\r\nSpeaker A: Hola\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"a.wav\"\r\n\r\n" + new string('x', 100_000);
            var head = $"{Head}{EndedRequests.Header}: {name}\r\n";
            await Send(socket, withLength
                ? $"{head}Content-Length: {body.Length + 100_000}\r\n\r\n{body}"
                : $"{head}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n");
        }

        await api.Requests.EndOf(name);
        Assert.Empty(api.BlobFiles());
    }

    private async Task<TcpClient> Connect()
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
        return socket;
    }

    private static ValueTask Send(TcpClient socket, string text) => socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    private static ValueTask SendChunk(TcpClient socket, string text) => Send(socket, $"{text.Length:x}\r\n{text}\r\n");

    private static async Task<string?> FirstLine(TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII, leaveOpen: true);
        return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
    }
}
