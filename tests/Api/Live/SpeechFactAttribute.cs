using LearningSessions.Integrations.PocketSphinx;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Runs where PocketSphinx is installed, else says what is missing.</summary>
internal sealed class SpeechFactAttribute : FactAttribute
{
    public SpeechFactAttribute() => Skip = PocketSphinxLibrary.Missing(new PocketSphinxOptions().ModelFolder);
}
