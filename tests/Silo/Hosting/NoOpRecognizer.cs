using LearningSessions.Grains.Recordings;

namespace LearningSessions.Silo.Tests.Hosting;

/// <summary>Hears the same few words in everything, at once.</summary>
internal sealed class NoOpRecognizer : ISpeechRecognizer
{
    public string Name => "no-op";

    public SpeechTariff? Tariff => SpeechTariff.Free;

    public string? WhyNot(SpeechRequest request) => null;

    public Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel) => Task.FromResult<RecognitionOutcome>(new RecognitionOutcome.Recognized(new()
    {
        Engine = Name,
        Language = request.Language,
        Duration = request.Duration,
        Utterances = [new() { Speaker = "A", Text = "¿Cuánto es dos más dos?" }, new() { Speaker = "B", Text = "Son cuatro." }],
    }));
}
