using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LearningSessions.Api.Input;

/// <summary>A multipart/form-data body, read part by part as it arrives.</summary>
public static class MultipartBody
{
    private const int MaxFieldBytes = 16 * 1024;

    /// <summary>The reader of a request's parts, or null when its body is of another type.</summary>
    public static MultipartReader? Reader(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= 200 ? new MultipartReader(boundary.Value!, request.Body) : null;
    }

    /// <summary>The next part, or null after the last one.</summary>
    /// <exception cref="MalformedUploadException">The body is cut off or not multipart.</exception>
    public static async Task<FormPart?> NextPart(this MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            if (await reader.ReadNextSectionAsync(cancel) is not { } section)
                return null;
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.DispositionType.Equals("form-data"))
                throw new MalformedUploadException("A part has no Content-Disposition: form-data header.");
            var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            return new FormPart(
                HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "",
                fileName.HasValue ? FileNameOf(HeaderUtilities.RemoveQuotes(fileName).Value!) : null,
                new PartStream(section.Body));
        }
        catch (Exception fault) when (IsOfTheBody(fault))
        {
            throw MalformedUploadException.Of(fault);
        }
    }

    /// <summary>The text of a field.</summary>
    /// <exception cref="MalformedUploadException">The body is cut off, or the field is longer than 16 KiB.</exception>
    public static async Task<string> ReadText(this FormPart part, CancellationToken cancel)
    {
        var buffer = new byte[MaxFieldBytes + 1];
        var length = await part.Content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length <= MaxFieldBytes
            ? System.Text.Encoding.UTF8.GetString(buffer, 0, length)
            : throw new MalformedUploadException($"The field {part.Name} is longer than {MaxFieldBytes} bytes.");
    }

    /// <summary>The answer to a body that is not multipart/form-data.</summary>
    public static ProblemHttpResult NotMultipart() =>
        ProblemTypes.UnsupportedMediaType.Because("Send multipart/form-data with a boundary.");

    /// <summary>Whether a fault of reading says that the body is cut off or malformed, rather than that the server could not go on.</summary>
    internal static bool IsOfTheBody(Exception fault) => fault is InvalidDataException or (IOException and not BadHttpRequestException);

    // Browsers of old send whole paths; what is left must be fit for a log and a header.
    private static string FileNameOf(string sent)
    {
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character))]);
        return name.Length <= InputRules.MaxNameLength ? name : name[^InputRules.MaxNameLength..];
    }
}
