using System.Net.Sockets;
using System.Text;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Recordings;

[Collection("Running")]
public sealed class LargeUploadTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task Audio_over_the_limit_is_refused_and_leaves_nothing()
    {
        var tutor = await client.Tutor();
        var before = api.Uploads();
        var problem = await new Upload { TutorId = tutor, Audio = new byte[RunningApi.MaxBytes + 1] }.To(client).IsProblem(413, "too-large");
        Assert.Equal(RunningApi.MaxBytes, problem.GetProperty("limit").GetInt64());
        Assert.Empty(api.Uploads().Except(before));
    }

    [Fact]
    public async Task Audio_of_just_the_limit_is_not_too_large()
    {
        var tutor = await client.Tutor();
        await new Upload { TutorId = tutor, Audio = new byte[RunningApi.MaxBytes] }.To(client).IsProblem(415, "not-audio");
    }

    [Fact]
    public async Task Five_hundred_megabytes_without_a_length_are_refused_without_being_held_in_memory()
    {
        var before = api.Uploads();
        using var form = new MultipartFormDataContent { { new StreamContent(new Zeros(500L * 1024 * 1024)), "audio", "call.wav" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = form };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        await client.SendAsync(request).IsProblem(413, "too-large");
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, 200 * 1024 * 1024);
        Assert.Empty(api.Uploads().Except(before));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_the_caller_breaks_off_leaves_nothing(bool withLength)
    {
        var before = api.Uploads();
        var name = Guid.NewGuid().ToString();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
            var body = "--b\r\nContent-Disposition: form-data; name=\"transcript\"; filename=\"a.txt\"\r\n\r\nSpeaker A: Hola\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"a.wav\"\r\n\r\n" + new string('x', 100_000);
            var head = $"POST /v1/recordings HTTP/1.1\r\nHost: x\r\n{EndedRequests.Header}: {name}\r\nContent-Type: multipart/form-data; boundary=b\r\n";
            var text = withLength
                ? $"{head}Content-Length: {body.Length + 100_000}\r\n\r\n{body}"
                : $"{head}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        }

        await api.Requests.EndOf(name);
        Assert.Empty(api.Uploads().Except(before));
    }

    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = (int)Math.Min(count, left);
            left -= length;
            Array.Clear(buffer, offset, length);
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
