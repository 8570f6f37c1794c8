using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.CsvFiles;

/// <summary>A CSV of calls with their audio beside it, in a folder or in a bucket. It is read whole each time: a cursor spares nothing here.</summary>
internal sealed class CsvSource(string name, FormOptions form, ICallFiles files, IBlobStore blobs, TimeProvider time) : ISubmissionSource
{
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public string Name => name;

    public string Origin => files.Origin;

    public async Task<ListingOutcome> List(DateTimeOffset? since, CancellationToken cancel)
    {
        try
        {
            if (await Content(cancel) is not { } content)
                return Failed($"The {files.Origin} has no {form.File}: put one there.");
            var columns = form.Columns.Over(FormColumns.Csv());
            var listing = new FormListing(columns, form.Languages);
            return CsvRows.Read(content, columns, listing) is { } fault ? Failed($"{form.File} in the {files.Origin} cannot be read. {fault}") : listing.Listed(since);
        }
        catch (ProviderException failure)
        {
            return new ListingOutcome.Failed(failure.Failure);
        }
    }

    public async Task<FetchOutcome> Fetch(string file, string blob, CancellationToken cancel)
    {
        try
        {
            if (file.Length == 0)
                return new FetchOutcome.Missing("The submission came without audio.");
            if (await files.Open(file, cancel) is not { } content)
                return new FetchOutcome.Missing($"{file} is not in the {files.Origin}.");
            await using var received = new ReceivedStream(content, $"The {files.Origin}", Silence, time);
            await blobs.Write(blob, received, cancel);
            return new FetchOutcome.Fetched(received.Count, received.Sha256());
        }
        catch (ProviderException failure)
        {
            return new FetchOutcome.Failed(failure.Failure);
        }
    }

    private async Task<byte[]?> Content(CancellationToken cancel)
    {
        if (await files.Open(form.File, cancel) is not { } file)
            return null;
        await using var received = new ReceivedStream(file, $"The {files.Origin}", Silence, time);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = await received.ReadAsync(buffer, cancel); read > 0; read = await received.ReadAsync(buffer, cancel))
        {
            if (received.Count > MostBytes)
                throw new ProviderException(new ProviderFailure.Permanent($"{form.File} in the {files.Origin} is larger than {MostBytes / 1024 / 1024} MB."));
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static ListingOutcome.Failed Failed(string reason) => new(new ProviderFailure.Permanent(reason));
}
