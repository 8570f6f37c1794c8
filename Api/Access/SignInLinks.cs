using System.Collections.Concurrent;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>Links that sign a browser in, each once. A link that was made before this process started does not count, as nobody knows any more whether
/// it was used.</summary>
public sealed class SignInLinks(TokenReader tokens, LocalKeySource key, IOptions<AccessOptions> options, TimeProvider time)
{
    /// <summary>Who signs in by a link: the person at this machine.</summary>
    public const string Subject = "local";

    private readonly DateTimeOffset startedAt = WholeSecond(time.GetUtcNow());
    private readonly ConcurrentDictionary<string, DateTimeOffset> usedUntil = new();

    /// <summary>A link for the person at this machine.</summary>
    /// <param name="address">Where the product is served, such as <c>http://127.0.0.1:5080</c>.</param>
    public string Make(string address) => Of(address, LocalTokens.SignIn(key.Key, options.Value, AccessRole.Admin, Subject, time.GetUtcNow()));

    /// <summary>The link with a token.</summary>
    public static string Of(string address, string token) => $"{address.TrimEnd('/')}{SignInEndpoints.Address}?token={token}";

    /// <summary>Uses a link's token up.</summary>
    public TokenReading Use(string token)
    {
        var now = time.GetUtcNow();
        foreach (var (id, _) in usedUntil.Where(used => used.Value + options.Value.ClockSkew < now))
            usedUntil.TryRemove(id, out _);
        if (tokens.ReadSignIn(token) is not TokenReading.Good good)
            return new TokenReading.Bad("The link is not valid, or it is too old.");
        if (good.IssuedAt < startedAt)
            return new TokenReading.Bad("The link was made before the product was started.");
        return usedUntil.TryAdd(good.Id, good.ExpiresAt) ? good : new TokenReading.Bad("The link was used already.");
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
