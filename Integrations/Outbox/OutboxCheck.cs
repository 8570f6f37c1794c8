using LearningSessions.Grains.Interfaces.Providers;

namespace LearningSessions.Integrations.Outbox;

/// <summary>Writes a file into the outbox and takes it away again.</summary>
internal static class OutboxCheck
{
    public static ProviderTestOutcome Test(OutboxOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            var file = Path.Combine(options.Folder, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(file, "");
            File.Delete(file);
            return new ProviderTestOutcome.Works($"The folder {options.Folder} can be written.");
        }
        catch (IOException failure)
        {
            return new ProviderTestOutcome.Fails($"The outbox cannot be written. {failure.Message}", MayPass: true);
        }
        catch (UnauthorizedAccessException failure)
        {
            return new ProviderTestOutcome.Fails($"The outbox may not be written. {failure.Message}", MayPass: false);
        }
    }
}
