using System.Collections.Concurrent;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace LearningSessions.Api.Tutors;

/// <summary>Takes a roster of tutors.</summary>
public static class RosterUpload
{
    private const int AtOnce = 16;

    /// <summary>Makes or changes the tutors of a CSV file: UTF-8, a header naming id, name, phone and language; as the body, or as the one file of
    /// a form. Lines that are no tutor are reported and change nothing; the others are taken. The same file again is harmless.</summary>
    /// <param name="request">text/csv or multipart/form-data.</param>
    public static async Task<Results<Ok<RosterReport>, ProblemHttpResult>> Take(HttpRequest request, IGrainFactory grains, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        return await Receive(request, file, cancel) is { } problem ? problem : await Report(file, grains);
    }

    /// <summary>Takes the roster that is the next file of a form.</summary>
    public static async Task<Results<Ok<RosterReport>, ProblemHttpResult>> TakeNext(MultipartReader reader, IGrainFactory grains, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        return await NextFile(reader, file, cancel) is { } problem ? problem : await Report(file, grains);
    }

    private static async Task<Results<Ok<RosterReport>, ProblemHttpResult>> Report(MemoryStream file, IGrainFactory grains)
    {
        return RosterFile.Read(file.ToArray()) switch
        {
            RosterReading.Read read => TypedResults.Ok(await Put(read, grains)),
            RosterReading.Unreadable unreadable => ProblemTypes.UnreadableRoster.Because(unreadable.Reason),
            var reading => throw new InvalidOperationException($"No answer is known to {reading.GetType().Name}."),
        };
    }

    /// <summary>Adds the form to the description of the body.</summary>
    public static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody!.Content!["multipart/form-data"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["roster"] = file },
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Receives a CSV file, as the body or as the one file of a form.</summary>
    /// <returns>Why it was not taken; null when it was.</returns>
    internal static async Task<ProblemHttpResult?> Receive(HttpRequest request, MemoryStream file, CancellationToken cancel)
    {
        try
        {
            if (MultipartBody.Reader(request) is not { } reader)
            {
                return request.HasFormContentType ? MultipartBody.NotMultipart() : await Copy(request.Body, file, cancel);
            }

            return await NextFile(reader, file, cancel);
        }
        catch (MalformedUploadException malformed)
        {
            return ProblemTypes.MalformedUpload.Because(malformed.Message);
        }
    }

    /// <summary>Receives the next file of a form.</summary>
    /// <returns>Why it was not taken; null when it was.</returns>
    internal static async Task<ProblemHttpResult?> NextFile(MultipartReader reader, MemoryStream file, CancellationToken cancel)
    {
        while (await reader.NextPart(cancel) is { } part)
        {
            if (part.FileName is { Length: > 0 })
                return await Copy(part.Content, file, cancel);
        }

        return ProblemTypes.UnreadableRoster.Because("The form has no file.");
    }

    private static async Task<ProblemHttpResult?> Copy(Stream body, MemoryStream file, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var length)
        {
            if (file.Length + length > RosterFile.MaxBytes)
                return ProblemTypes.TooLarge.Because($"A roster is at most {RosterFile.MaxBytes} bytes. Upload it in parts.", [new("limit", RosterFile.MaxBytes)]);
            file.Write(buffer, 0, length);
        }

        return null;
    }

    private static async Task<RosterReport> Put(RosterReading.Read read, IGrainFactory grains)
    {
        var created = new ConcurrentBag<TakenLine>();
        var updated = new ConcurrentBag<TakenLine>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(read.Lines, options, async (line, _) =>
        {
            var isNew = await grains.GetGrain<ITutorGrain>(line.Id.Value).Put(line.Profile);
            (isNew ? created : updated).Add(new(line.Line, line.Id));
        });
        return new([.. created.OrderBy(line => line.Line)], [.. updated.OrderBy(line => line.Line)], read.Rejected);
    }
}
