using System.Diagnostics;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Silo.Tests.Hosting;

/// <summary>Ends the process whenever it is given one file. The others take a while, so that they are cut off with it.</summary>
/// <param name="file">The file's name.</param>
internal sealed class PoisonRecognizer(string file) : ISpeechRecognizer
{
    public string Name => "poison";

    public SpeechTariff? Tariff => null;

    public string? WhyNot(SpeechRequest request) => null;

    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        if (request.FileName == file)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            Process.GetCurrentProcess().Kill();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(600), cancel);
        return new RecognitionOutcome.Recognized(new()
        {
            Engine = Name,
            Language = request.Language,
            Utterances = [],
        });
    }
}
