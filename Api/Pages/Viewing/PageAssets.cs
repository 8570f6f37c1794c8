using Microsoft.Extensions.FileProviders;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Styles, scripts and pictures: built into the program, so that it needs no folder beside it.</summary>
public static class PageAssets
{
    private const string Folder = "/assets";

    /// <summary>The address of a file of <c>wwwroot</c>.</summary>
    public static string Of(string name) => $"{Folder}/{name}";

    /// <summary>Serves them. Comes before authentication: they hold nothing of anybody.</summary>
    public static void UseAssets(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Folder,
        FileProvider = new EmbeddedFileProvider(typeof(PageAssets).Assembly, "LearningSessions.Api.wwwroot"),
        OnPrepareResponse = file =>
        {
            file.Context.Response.Headers.CacheControl = "no-cache";
            file.Context.Response.Headers.XContentTypeOptions = "nosniff";
        },
    });
}
