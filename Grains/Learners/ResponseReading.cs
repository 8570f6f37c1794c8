using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>Reads a part of a learner's responses, by time, import and number.</summary>
/// <param name="state">The learner's head.</param>
/// <param name="matcher">Finds their sessions.</param>
/// <param name="from">Given on or after this time.</param>
/// <param name="until">Given before this time.</param>
/// <param name="after">How many were read before.</param>
public sealed class ResponseReading(LearnerState state, SessionMatcher matcher, DateTimeOffset? from, DateTimeOffset? until, long after)
{
    private const int PartLength = 1_000;

    private readonly long first = from?.ToUnixTimeMilliseconds() ?? long.MinValue;
    private readonly long end = until?.ToUnixTimeMilliseconds() ?? long.MaxValue;
    private readonly Dictionary<ulong, ImportId> imports = state.Imports.ToDictionary(tally => LearnerRules.MarkOf(tally.Import), tally => tally.Import);
    private readonly List<(long At, long Record, UInt128 Key, byte[] Packed)> found = [];

    /// <summary>The links of the part's responses.</summary>
    public IReadOnlyCollection<string> Links => Wanted().Select(each => new PackedResponse(each.Packed).Scored().Link).Where(link => link.Length > 0).ToHashSet();

    /// <summary>The session rows whose responses hold one of these links.</summary>
    public static void AddHolders(ReadOnlySpan<byte> page, HashSet<string> links, SessionMatcher matcher, HashSet<SessionCell> holders)
    {
        for (; !page.IsEmpty; page = page[new PackedResponse(page).Length..])
        {
            var response = new PackedResponse(page);
            if (links.Contains(response.Scored().Link) && matcher.Match(response.At) is { } row)
                holders.Add(row);
        }
    }

    /// <summary>Whether a page can hold responses of the time.</summary>
    public bool Concerns(ResponsePage page) => page.To >= first && page.From < end;

    /// <summary>Reads a page.</summary>
    public void Read(ReadOnlySpan<byte> page)
    {
        for (; !page.IsEmpty; page = page[new PackedResponse(page).Length..])
        {
            var response = new PackedResponse(page);
            if (response.At >= first && response.At < end)
                found.Add((response.At, response.Record, response.Key, response.Bytes.ToArray()));
        }
    }

    /// <summary>The part.</summary>
    /// <param name="clips">The metrics of its links, where they are known.</param>
    public ResponsePart Part(IReadOnlyDictionary<string, ClipMetrics> clips)
    {
        var items = Wanted().Select(each => Response(each.Packed, clips)).ToImmutableArray();
        return new ResponsePart(items, after + items.Length < found.Count ? after + items.Length : null);
    }

    private IEnumerable<(long At, long Record, UInt128 Key, byte[] Packed)> Wanted() =>
        found.OrderBy(each => each.At).ThenBy(each => each.Record).ThenBy(each => each.Key).Skip((int)after).Take(PartLength);

    private LearnerResponse Response(byte[] packed, IReadOnlyDictionary<string, ClipMetrics> clips)
    {
        var response = new PackedResponse(packed);
        var match = matcher.Match(response.At);
        var body = response.Body;
        var (accuracy, link) = (body.DecimalNumber(), body.Text());
        return new LearnerResponse
        {
            Import = imports.GetValueOrDefault(response.Import, ImportId.From($"{response.Import:x16}")),
            Record = response.Record,
            At = LearnerReading.Time(response.At),
            Accuracy = accuracy,
            Link = link,
            Mid = TextOf(ref body),
            OriginalText = TextOf(ref body),
            ResponseText = TextOf(ref body),
            Duration = body.DecimalNumber(),
            Session = match is null ? null : LearnerReading.SessionOf(match),
            Method = match is null ? MatchMethod.None : MatchMethod.NearestInTime,
            Distance = match is null ? null : response.At - match.At,
            Clip = clips.GetValueOrDefault(link),
        };
    }

    private static string? TextOf(ref PackedReader body) => body.Text() is { Length: > 0 } text ? text : null;
}
