using System.Diagnostics;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>The whole product on a port of this machine with a data folder of its own, and a browser to look at it.</summary>
public sealed class RunningPages : IAsyncLifetime
{
    private const string Reviewer = "eva";

    private readonly WebApplicationFactory<Program> factory;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public RunningPages()
        : this([])
    {
    }

    internal RunningPages(params (string Name, string Value)[] settings)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("Storage:DataFolder", Folder);
            // What fails is given up at once, so that a test need not wait for the next try.
            host.UseSetting("Retry:MaxAttempts", "1");
            host.UseSetting("Clips:Folder", Path.Combine(Telemetry.Folder, "clips"));
            host.UseSetting("Acoustics:Recognizers:0", "none");
            host.UseSetting("Risks:CheckEvery", "00:00:00.500");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
        });
        factory.UseKestrel(0);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"learning-sessions-{Guid.NewGuid():n}");

    /// <summary>Its actors.</summary>
    public IGrainFactory Grains => factory.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Its services.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Speaks to it without a browser.</summary>
    public HttpClient Client { get; private set; } = null!;

    private static AccessOptions Access { get; } = new();

    private LocalKey Key => LocalKey.Of(Folder);

    private IBrowser Browser => browser ?? throw new InvalidOperationException("There is no browser.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        // The start blocks its thread: on one of xunit's few, two starts would wait for each other.
        await Task.Run(factory.StartServer);
        Client = factory.CreateClient();
        Client.DefaultRequestHeaders.Authorization =
            new("Bearer", LocalTokens.Access(Key, Access, AccessRole.Admin, Reviewer, TimeProvider.System.GetUtcNow()));
        if (Chromium.WhyNot is not null)
            return;
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            // As root, in a container, Chromium's own sandbox does not start.
            Args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    /// <summary>A browser in which somebody has just signed in; whoever asks closes it.</summary>
    public async Task<IPage> Open(
        string path, string language = "en-GB", ColorScheme colors = ColorScheme.Light, int width = 1280, bool scripts = true, string zone = "America/Asuncion",
        bool isSignedIn = true, AccessRole role = AccessRole.Admin)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Client.BaseAddress!.ToString(),
            Locale = language,
            ColorScheme = colors,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            TimezoneId = zone,
        });
        context.SetDefaultTimeout(60_000);
        if (isSignedIn)
            await context.APIRequest.GetAsync(SignInLink(role));
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(path);
        Debug.Assert(answer is not null, "Every page is answered.");
        return page;
    }

    /// <summary>A browser without scripts or pictures: keeps cookies, follows nothing; nobody is signed in.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Client.BaseAddress };

    /// <summary>A link that signs a browser in, once.</summary>
    public string SignInLink(AccessRole role = AccessRole.Admin) => SignInLinks.Of(
        Client.BaseAddress!.ToString(), LocalTokens.SignIn(Key, Access, role, Reviewer, TimeProvider.System.GetUtcNow()));

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Client?.Dispose();
        await factory.DisposeAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Tests that share one running product; each uses ids of its own.</summary>
[CollectionDefinition("Pages")]
public sealed class RunningPagesTests : ICollectionFixture<RunningPages>;
