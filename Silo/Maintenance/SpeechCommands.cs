#if WHISPER
using LearningSessions.Integrations.Whisper;
#endif
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Silo.Maintenance;

/// <summary>Fetches a speech model, where a person asked for it: nothing is downloaded otherwise.</summary>
public static class SpeechCommands
{
    /// <summary>Where downloaded models lie, and are looked for.</summary>
    public static string ModelFolder(IConfiguration configuration) => Path.Combine(configuration["Storage:DataFolder"] ?? "data", "models");

    /// <summary>Downloads the Whisper model that <c>Whisper:Download</c> names.</summary>
    /// <returns>The process's exit code; null when none is named.</returns>
    public static async Task<int?> Run(IConfiguration configuration)
    {
        if (configuration["Whisper:Download"] is not { } name)
            return null;
#if WHISPER
        if (!WhisperModels.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return Refuse($"'{name}' is no Whisper model. There are: {string.Join(", ", WhisperModels.Names)}.");
        try
        {
            Console.WriteLine($"Downloading the Whisper model {name} …");
            Console.WriteLine($"It lies in {await WhisperModels.Download(name, ModelFolder(configuration), CancellationToken.None)} and is used from the next start.");
            return 0;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return Refuse($"The model could not be downloaded: {failure.Message} Put a ggml model there by hand and name it with --Whisper:ModelPath FILE.");
        }
#else
        await Task.CompletedTask;
        return Refuse($"The model {name} was not downloaded: Whisper.net's packages cannot be restored here, so this program has no Whisper.");
#endif
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
