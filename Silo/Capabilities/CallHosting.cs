using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo.Capabilities;

/// <summary>Tutoring calls: from the form in which they are handed in to the tutor's phone.</summary>
internal static class CallHosting
{
    public static void AddCalls(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSources();
        builder.AddTranscription();
        builder.AddRecordings();
        builder.AddFeedback();
    }

    private static void AddTranscription(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<SpeechOptions>("Speech");
        builder.Services.AddOptions<SpeechOptions>().Validate<IEnumerable<ISpeechRecognizer>>(
            (speech, engines) => !speech.Unknown(engines.Select(engine => engine.Name)).Any(),
            "The section Speech names an engine that there is none of here.");
        builder.Services.AddSingleton<SpeechCosts>();
        builder.Services.AddSingleton<Transcription>();
        builder.Services.AddSingleton<SpeakerNews>();
    }

    private static void AddRecordings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecordingFetching>();
        builder.Services.AddSingleton<TextDocuments>();
        builder.Services.AddSingleton<RecordingDocuments>();
        builder.Services.AddSingleton<RecordingSteps>();
    }

    private static void AddFeedback(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<FeedbackOptions>("Feedback");
        builder.Services.AddSingleton<FeedbackMaterial>();
        builder.Services.AddSingleton<FeedbackKeeping>();
        builder.Services.AddSingleton<FeedbackSending>();
        builder.Services.AddSingleton<FeedbackHistoryPages>();
        builder.Services.AddSingleton<FeedbackSteps>();
    }
}
