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

    /// <summary>The condition of a request: its If-Match header. One that cannot be read matches nothing.</summary>
    public static IfMatch Of(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        var isRead = EntityTagHeaderValue.TryParseStrictList(header, out var tags);
        return new(tags ?? [], isMalformed: header.Count > 0 && !isRead);
    }

    /// <summary>Whether a change of this version is allowed. Weak tags never match (RFC 9110, section 13.1.1).</summary>
    public bool Allows(int version)
    {
        if (isMalformed)
            return false;
        var wanted = new EntityTagHeaderValue("\"" + version.ToString(CultureInfo.InvariantCulture) + "\"");
        return tags.Count == 0 || tags.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(wanted, useStrongComparison: true));
    }
}
