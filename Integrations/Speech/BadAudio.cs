using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>What a recognizer answers when a recording cannot be decoded.</summary>
public static class BadAudio
{
    /// <summary>Turns what decoding throws into a failure that no retry can mend; anything else passes.</summary>
    public static async Task<RecognitionOutcome> AsFailure(Func<Task<Transcript>> recognize)
    {
        try
        {
            return new RecognitionOutcome.Recognized(await recognize());
        }
        catch (InvalidDataException bad)
        {
            return Failed($"The audio cannot be decoded. {bad.Message}");
        }
        catch (EndOfStreamException)
        {
            return Failed("The audio ends before its header says it does.");
        }
        catch (ToolMissingException missing)
        {
            return Failed(missing.Message);
        }
    }

    private static RecognitionOutcome.Failed Failed(string reason) => new(new ProviderFailure.Permanent(reason));
}
