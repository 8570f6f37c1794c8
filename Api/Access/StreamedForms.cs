using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningSessions.Api.Access;

/// <summary>Forms of pages that carry files. They are read as they arrive and never held whole, so the token against forgery is their first field, and the
/// endpoint checks it before it reads on.</summary>
public static class StreamedForms
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Says that the endpoint checks the token itself, and sets no limit before its own.</summary>
    public static RouteHandlerBuilder WithStreamedForm(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new StreamedForm(), new DisableRequestSizeLimitAttribute());

    /// <summary>Whether the endpoint checks the token itself.</summary>
    public static bool IsStreamedForm(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StreamedForm>() is not null;

    /// <summary>Hands the parts behind the token on, when the token is good.</summary>
    /// <param name="context">The request.</param>
    /// <param name="take">Takes the parts; the answer.</param>
    /// <param name="cancel">The browser left.</param>
    public static async Task<IResult> Read(HttpContext context, Func<MultipartReader, Task<IResult>> take, CancellationToken cancel)
    {
        if (MultipartBody.Reader(context.Request) is not { } reader)
            return MultipartBody.NotMultipart();
        try
        {
            return await IsOurs(context, await reader.NextPart(cancel), cancel) ? await take(reader) : Refusal();
        }
        catch (MalformedUploadException malformed)
        {
            return ProblemTypes.MalformedUpload.Because(malformed.Message);
        }
    }

    private static async Task<bool> IsOurs(HttpContext context, FormPart? first, CancellationToken cancel)
    {
        if (first is not { Name: TokenField, FileName: null })
            return false;
        context.Request.Headers[CookieRequests.TokenHeader] = await first.ReadText(cancel);
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static ProblemHttpResult Refusal() => ProblemTypes.Forged.Because(
        "The form's anti-forgery token is missing, too old or not its first field. Open the page again, then repeat what you did.");

    private sealed record StreamedForm;
}
