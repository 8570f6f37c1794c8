using System.Runtime.InteropServices;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Tells whether PocketSphinx is installed.</summary>
public static class PocketSphinxLibrary
{
    /// <summary>How to install it.</summary>
    public const string Installation = "apt-get install libpocketsphinx3 pocketsphinx-en-us";

    /// <summary>Null when library and model are there; else what is missing and how to install it.</summary>
    public static string? Missing(string modelFolder)
    {
        if (!Loads(NativePocketSphinx.Tools) || !Loads(NativePocketSphinx.Decoder))
            return $"PocketSphinx is not installed here ({Installation}).";
        var model = new[] { "en-us/mdef", "en-us.lm.bin", "cmudict-en-us.dict" };
        return model.All(file => File.Exists(Path.Combine(modelFolder, file)))
            ? null
            : $"PocketSphinx's English model is not in {modelFolder} ({Installation}).";
    }

    private static bool Loads(string library) => NativeLibrary.TryLoad(library, out _);
}
