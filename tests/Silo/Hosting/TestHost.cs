using LearningSessions.Api;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Live;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace LearningSessions.Silo.Tests.Hosting;

/// <summary>The product's composition, with ports that hold, crash or fail where a test says so: <c>--Test:Hold STEP:before|after</c>,
/// <c>--Test:Poison FILE</c>, <c>--Test:LoseSaves before|after</c>, <c>--Test:NoOp true</c>, <c>--Test:Live true</c>.</summary>
internal static class TestHost
{
    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ApiSetup).Assembly.GetName().Name,
        });
        builder.AddSilo();
        builder.AddApi();
        var (services, test) = (builder.Services, builder.Configuration.GetSection("Test"));
        if (test["Poison"] is { } file)
            services.Insert(0, ServiceDescriptor.Singleton<ISpeechRecognizer>(new PoisonRecognizer(file)));
        if (test["NoOp"] is not null)
            services.Insert(0, ServiceDescriptor.Singleton<ISpeechRecognizer>(new NoOpRecognizer()));
        if (test["Live"] is not null)
            services.AddSingleton<ILiveRecognizer>(new FingerprintRecognizer()).PostConfigure<LiveOptions>(live => live.Recognizers = ["fingerprint"]);
        if (test["LoseSaves"] is { } moment)
            LoseSaves(services, moment);
        Hold(services, new Holding(test["Hold"] ?? "nothing:before"));

        var app = builder.Build();
        app.OpenSilo();
        app.MapApi();
        await app.RunAsync();
    }

    private static void Hold(IServiceCollection services, Holding holding)
    {
        services.Decorate<IDocumentStore>(inner => new HeldDocumentStore(inner, holding));
        services.Decorate<ISpeechRecognizer>(inner => new HeldRecognizer(inner, holding));
        services.Decorate<IFeedbackWriter>(inner => new HeldWriter(inner, holding));
        services.Decorate<IMessageDelivery>(inner => new HeldDelivery(inner, holding));
        services.AddSingleton<IBlobStore>(provider => new HeldTranscripts(provider.GetRequiredService<BlobStore>(), holding));
    }

    private static void LoseSaves(IServiceCollection services, string moment)
    {
        services.AddSingleton<IGrainStorage>(provider => new LosingStorage(provider.GetRequiredService<SqliteGrainStorage>(), moment));
        services.AddKeyedSingleton("Default", (provider, _) => provider.GetRequiredService<IGrainStorage>());
    }

    private static void Decorate<TPort>(this IServiceCollection services, Func<TPort, TPort> decorate)
        where TPort : class
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { IsKeyedService: false } known || known.ServiceType != typeof(TPort))
                continue;
            services[i] = ServiceDescriptor.Singleton(provider => decorate((TPort)(
                known.ImplementationInstance
                ?? known.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, known.ImplementationType!))));
        }
    }
}
