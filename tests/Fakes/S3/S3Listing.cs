using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>Requests about many objects of a bucket.</summary>
internal static class S3Listing
{
    private const int MostKeys = 1_000;

    /// <summary>ListObjectsV2: prefix, delimiter, start-after, max-keys and the token of the next page.</summary>
    public static async Task Write(HttpContext http, string bucket, ConcurrentDictionary<string, S3Object> objects)
    {
        var query = http.Request.Query;
        var prefix = query["prefix"].ToString();
        var delimiter = query["delimiter"].ToString();
        var after = query["continuation-token"].ToString() is { Length: > 0 } token ? Encoding.UTF8.GetString(Convert.FromBase64String(token)) : query["start-after"].ToString();
        var most = int.TryParse(query["max-keys"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, MostKeys) : MostKeys;
        var entries = objects
            .Where(held => held.Key.StartsWith($"{bucket}/{prefix}", StringComparison.Ordinal))
            .Select(held => (Key: held.Key[(bucket.Length + 1)..], held.Value))
            .Select(held => (Name: Folded(held.Key, prefix, delimiter), held.Key, held.Value))
            .Where(entry => string.CompareOrdinal(entry.Name, after) > 0)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .DistinctBy(entry => entry.Name)
            .ToList();
        var page = entries.Take(most).ToList();
        XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
        var answer = new XElement(
            s3 + "ListBucketResult",
            new XElement(s3 + "Name", bucket),
            new XElement(s3 + "Prefix", prefix),
            new XElement(s3 + "KeyCount", page.Count),
            new XElement(s3 + "MaxKeys", most),
            new XElement(s3 + "IsTruncated", entries.Count > page.Count ? "true" : "false"),
            entries.Count > page.Count ? new XElement(s3 + "NextContinuationToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Name))) : null,
            page.Select(entry => entry.Name == entry.Key ? Contents(s3, entry.Key, entry.Value) : new XElement(s3 + "CommonPrefixes", new XElement(s3 + "Prefix", entry.Name))));
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(answer.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>DeleteObjects.</summary>
    public static async Task Delete(HttpContext http, string bucket, byte[] body, ConcurrentDictionary<string, S3Object> objects)
    {
        var keys = XDocument.Load(new MemoryStream(body)).Descendants().Where(element => element.Name.LocalName == "Key").Select(element => element.Value).ToList();
        foreach (var key in keys)
            objects.TryRemove($"{bucket}/{key}", out _);
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(new XElement("DeleteResult", keys.Select(key => new XElement("Deleted", new XElement("Key", key)))).ToString());
    }

    private static string Folded(string key, string prefix, string delimiter)
    {
        var end = delimiter.Length == 0 ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        return end < 0 ? key : key[..(end + delimiter.Length)];
    }

    private static XElement Contents(XNamespace s3, string key, S3Object held) => new(
        s3 + "Contents",
        new XElement(s3 + "Key", key),
        new XElement(s3 + "LastModified", held.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
        new XElement(s3 + "ETag", held.ETag),
        new XElement(s3 + "Size", held.Content.Length),
        new XElement(s3 + "StorageClass", "STANDARD"));
}
