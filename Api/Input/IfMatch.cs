using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace LearningSessions.Api.Input;

/// <summary>The condition a request puts on the version it changes.</summary>
public sealed class IfMatch
{
    private readonly IList<EntityTagHeaderValue> tags;
    private readonly bool isMalformed;

    private IfMatch(IList<EntityTagHeaderValue> tags, bool isMalformed)
    {
        this.tags = tags;
        this.isMalformed = isMalformed;
    }

    /// <summary>Whether it names versions; <c>*</c> names none.</summary>
    public bool IsGiven => tags.Any(tag => tag != EntityTagHeaderValue.Any);

    /// <summary>The condition in an If-Match header. One that cannot be read matches nothing.</summary>
    public static IfMatch Of(string? header)
    {
        IList<EntityTagHeaderValue>? tags = null;
        var isRead = header is null || EntityTagHeaderValue.TryParseStrictList([header], out tags);
        return new(tags ?? [], isMalformed: !isRead);
    }

    /// <summary>The ETag of a version.</summary>
    public static string Tag(int version) => "\"" + version.ToString(CultureInfo.InvariantCulture) + "\"";

    /// <summary>Whether a change of this version is allowed. Weak tags never match (RFC 9110, section 13.1.1).</summary>
    public bool Allows(int version)
    {
        if (isMalformed)
            return false;
        var wanted = new EntityTagHeaderValue(Tag(version));
        return tags.Count == 0 || tags.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(wanted, useStrongComparison: true));
    }
}
