using System.Text;
using LearningSessions.Api.Input;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Api.Tests.Input;

public sealed class MultipartBodyTests
{
    private const string Field = "--b\r\nContent-Disposition: form-data; name=\"tutorId\"\r\n\r\nana\r\n";
    private const string File = "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"C:\\calls\\one.wav\"\r\n\r\nabc\r\n";

    [Fact]
    public async Task Fields_and_files_come_in_the_order_sent()
    {
        var reader = MultipartBody.Reader(Request(File + Field + "--b--\r\n"))!;

        var file = await reader.NextPart(default);
        Assert.Equal(("audio", "one.wav"), (file!.Name, file.FileName));
        Assert.Equal("abc", await file.ReadText(default));
        var field = await reader.NextPart(default);
        Assert.Equal(("tutorId", null), (field!.Name, field.FileName));
        Assert.Equal("ana", await field.ReadText(default));
        Assert.Null(await reader.NextPart(default));
    }

    [Fact]
    public async Task A_file_name_loses_its_folders_and_control_characters()
    {
        const string body = "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"../../a\u0001b.wav\"\r\n\r\n\r\n--b--\r\n";
        var part = await MultipartBody.Reader(Request(body))!.NextPart(default);
        Assert.Equal("ab.wav", part!.FileName);
    }

    [Fact]
    public async Task A_body_cut_off_within_a_file_is_malformed()
    {
        var part = await MultipartBody.Reader(Request(File[..^3]))!.NextPart(default);
        await Assert.ThrowsAsync<MalformedUploadException>(() => part!.Content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_body_cut_off_between_parts_is_malformed()
    {
        var reader = MultipartBody.Reader(Request(Field))!;
        await Assert.ThrowsAsync<MalformedUploadException>(async () =>
        {
            while (await reader.NextPart(default) is { } part)
                await part.ReadText(default);
        });
    }

    [Fact]
    public async Task An_endless_field_is_malformed()
    {
        var body = "--b\r\nContent-Disposition: form-data; name=\"tutorId\"\r\n\r\n" + new string('a', 20_000) + "\r\n--b--\r\n";
        var part = await MultipartBody.Reader(Request(body))!.NextPart(default);
        await Assert.ThrowsAsync<MalformedUploadException>(() => part!.ReadText(default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    public void Another_type_or_no_boundary_is_no_multipart_body(string? type) =>
        Assert.Null(MultipartBody.Reader(Request(Field, type)));

    private static HttpRequest Request(string body, string? type = "multipart/form-data; boundary=b")
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = type;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return request;
    }
}
