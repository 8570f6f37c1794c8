using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.SurveyCto;

/// <summary>A form on a SurveyCTO server, read only.</summary>
internal sealed class SurveyCtoSource(string name, FormOptions form, SurveyCtoServer server, IBlobStore blobs) : ISubmissionSource
{
    public string Name => name;

    public string Origin => $"SurveyCTO form {form.Form}";

    public async Task<ListingOutcome> List(DateTimeOffset? since, CancellationToken cancel)
    {
        try
        {
            var listing = new FormListing(form.Columns.Over(FormColumns.SurveyCto()), form.Languages);
            return await server.Get(Address(since), (body, stop) => Read(body, listing, stop), cancel)
                ? listing.Listed(since)
                : new ListingOutcome.Failed(new ProviderFailure.Permanent($"The server has no form {form.Form}: check Sources:{name}:Form."));
        }
        catch (ProviderException failure)
        {
            return new ListingOutcome.Failed(failure.Failure);
        }
        catch (JsonException)
        {
            return new ListingOutcome.Failed(new ProviderFailure.Transient("SurveyCTO answered with something that is no list of submissions."));
        }
    }

    public async Task<FetchOutcome> Fetch(string file, string blob, CancellationToken cancel)
    {
        if (file.Length == 0)
            return new FetchOutcome.Missing("The submission came without audio.");
        if (server.Own(file) is not { } address)
            return new FetchOutcome.Missing("The audio lies on another server than the form, which must not learn our password.");
        try
        {
            return await server.Get<FetchOutcome>(address, (body, stop) => Keep(body, blob, stop), cancel)
                ?? new FetchOutcome.Missing("SurveyCTO does not have the audio: the tutor's phone never sent it, or it was removed.");
        }
        catch (ProviderException failure)
        {
            return new FetchOutcome.Failed(failure.Failure);
        }
    }

    private Uri Address(DateTimeOffset? since)
    {
        var date = since?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "0";
        var review = form.Review.Length == 0 ? "" : $"&r={Uri.EscapeDataString(form.Review)}";
        return server.Own($"/api/v2/forms/data/wide/json/{Uri.EscapeDataString(form.Form)}?date={date}{review}")!;
    }

    private static async Task<bool> Read(ReceivedStream body, FormListing listing, CancellationToken cancel)
    {
        var place = 0;
        await foreach (var row in JsonSerializer.DeserializeAsyncEnumerable<Dictionary<string, JsonElement>>(body, JsonSerializerOptions.Default, cancel))
        {
            place++;
            if (row is null)
                listing.Refuse("", place, "The submission is empty.");
            else
                listing.Take(row.DistinctBy(cell => cell.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.Key, cell => Text(cell.Value), StringComparer.OrdinalIgnoreCase), place);
        }

        return true;
    }

    private async Task<FetchOutcome> Keep(ReceivedStream body, string blob, CancellationToken cancel)
    {
        await blobs.Write(blob, body, cancel);
        return new FetchOutcome.Fetched(body.Count, body.Sha256());
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}
