using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using TokenReader = LearningSessions.Api.Access.TokenReader;

namespace LearningSessions.Api.Tests.Access;

public sealed class TokenReaderTests : IDisposable
{
    private const string TheIssuer = "https://id.example.org/";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_795_262_400);

    private readonly string folder = Directory.CreateTempSubdirectory("access-").FullName;
    private readonly RSA rsa = RSA.Create(2048);
    private readonly ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        rsa.Dispose();
        ec.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_token_of_the_local_key_says_who_and_what()
    {
        var good = Assert.IsType<TokenReading.Good>(Local().ReadAccess(LocalTokens.Access(Key, new(), AccessRole.Tutor, "ana", Now)));
        Assert.Equal(("ana", "ana", "ana"), (good.Person.SubjectId(), good.Person.ActingName(), good.Person.OwnId()));
        Assert.Equal([AccessRole.Tutor], good.Person.Roles());
    }

    [Fact]
    public void A_token_of_another_machine_is_refused()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        Refused("signature", Local().ReadAccess(LocalTokens.Access(LocalKey.Of(other), new(), AccessRole.Admin, "ana", Now)));
    }

    [Fact]
    public void A_sign_in_link_is_no_bearer_token_nor_the_other_way_round()
    {
        Refused("typ", Local().ReadAccess(LocalTokens.SignIn(Key, new(), AccessRole.Admin, "ana", Now)));
        Refused("typ", Local().ReadSignIn(LocalTokens.Access(Key, new(), AccessRole.Admin, "ana", Now)));
    }

    [Fact]
    public void A_token_counts_until_it_ends()
    {
        var token = LocalTokens.Access(Key, new() { LocalTokenLifetime = TimeSpan.FromMinutes(5) }, AccessRole.Admin, "ana", Now);
        Assert.IsType<TokenReading.Good>(Local(Now.AddMinutes(5)).ReadAccess(token));
        Refused("exp", Local(Now.AddMinutes(5).AddSeconds(30)).ReadAccess(token));
        Refused("not valid yet", Local(Now.AddSeconds(-31)).ReadAccess(token));
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"None","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS384","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS512","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"RS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"typ":"at+jwt"}""")]
    public void A_header_that_says_otherwise_is_refused(string header)
    {
        var payload = Payload(LocalTokens.Issuer);
        Assert.IsType<TokenReading.Bad>(Local().ReadAccess(Hmac(header, payload)));
        Assert.IsType<TokenReading.Bad>(Local().ReadAccess($"{Part(header)}.{Part(payload)}."));
        // The same payload under the right header counts.
        Assert.IsType<TokenReading.Good>(Local().ReadAccess(Hmac("""{"alg":"HS256","typ":"at+jwt"}""", payload)));
    }

    [Theory]
    [InlineData("iss", "\"somebody\"")]
    [InlineData("iss", null)]
    [InlineData("aud", "\"another\"")]
    [InlineData("aud", null)]
    [InlineData("exp", "1795260000")]
    [InlineData("exp", null)]
    [InlineData("nbf", "1795266000")]
    [InlineData("sub", null)]
    [InlineData("sub", "\" \"")]
    public void A_claim_that_is_wrong_or_missing_is_refused(string claim, string? value) =>
        Assert.IsType<TokenReading.Bad>(Local().ReadAccess(Hmac("""{"alg":"HS256","typ":"at+jwt"}""", Payload(LocalTokens.Issuer, claim, value))));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("....")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9..")]
    public void What_is_no_signed_token_is_refused(string text) => Assert.IsType<TokenReading.Bad>(Local().ReadAccess(text));

    [Fact]
    public void An_endless_token_is_refused_unread() => Refused("no signed", Local().ReadAccess(new string('a', 20_000) + ".b.c"));

    [Fact]
    public void Tokens_of_the_issuer_count_with_roles_scopes_and_own_id()
    {
        var reader = WithIssuer(new AccessOptions { RoleClaim = "groups", OwnIdClaim = "tutor" });
        const string More = ",\"groups\":[\"tutor\",\"nonsense\"],\"tutor\":\"ana\",\"scope\":\"openid recordings.read\",\"name\":\"Ana Gómez\"";
        foreach (var token in new[] { Rsa("""{"alg":"RS256","typ":"JWT"}""", More), Ec("""{"alg":"ES256","typ":"at+jwt"}""", More) })
        {
            var person = Assert.IsType<TokenReading.Good>(reader.ReadAccess(token)).Person;
            Assert.Equal(("u-1", "Ana Gómez", "ana"), (person.SubjectId(), person.ActingName(), person.OwnId()));
            Assert.Equal([AccessRole.Tutor], person.Roles());
            Assert.True(person.HasScopeFor("recordings.read"));
            Assert.False(person.HasScopeFor("recordings.hear"));
        }
    }

    [Fact]
    public void With_an_issuer_the_local_key_counts_no_more() =>
        Assert.IsType<TokenReading.Bad>(WithIssuer(new()).ReadAccess(LocalTokens.Access(Key, new(), AccessRole.Admin, "ana", Now)));

    [Fact]
    public void A_public_key_taken_for_a_shared_secret_is_refused()
    {
        var payload = Payload(TheIssuer);
        var signed = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(payload)}";
        foreach (var secret in new[] { rsa.ExportSubjectPublicKeyInfo(), Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), rsa.ExportParameters(false).Modulus! })
        {
            var mac = Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)));
            Assert.IsType<TokenReading.Bad>(WithIssuer(new()).ReadAccess($"{signed}.{mac}"));
        }
    }

    [Fact]
    public void New_keys_of_the_issuer_count_as_soon_as_their_file_has_them()
    {
        var reader = WithIssuer(new());
        Assert.IsType<TokenReading.Good>(reader.ReadAccess(Rsa("""{"alg":"RS256","typ":"JWT"}""")));
        using var next = RSA.Create(2048);
        File.WriteAllText(KeysFile, Jwks(next));
        File.SetLastWriteTimeUtc(KeysFile, Now.UtcDateTime.AddDays(1));
        Refused("signature", reader.ReadAccess(Rsa("""{"alg":"RS256","typ":"JWT"}""")));
        File.WriteAllText(KeysFile, "{");
        File.SetLastWriteTimeUtc(KeysFile, Now.UtcDateTime.AddDays(2));
        Assert.IsType<TokenReading.Good>(reader.ReadAccess(Rsa("""{"alg":"RS256","typ":"JWT"}""", by: next)));
    }

    [Fact]
    public void A_weak_key_or_none_is_a_fault_of_the_file()
    {
        using var weak = RSA.Create(1024);
        File.WriteAllText(KeysFile, Jwks(weak));
        Assert.Contains("2048", IssuerKeys.FaultOf(KeysFile), StringComparison.Ordinal);
        File.WriteAllText(KeysFile, """{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""");
        Assert.NotNull(IssuerKeys.FaultOf(KeysFile));
        Assert.NotNull(IssuerKeys.FaultOf(Path.Combine(folder, "nothing.json")));
    }

    private string KeysFile => Path.Combine(folder, "keys.json");

    private LocalKey Key => LocalKey.Of(folder);

    private static void Refused(string reason, TokenReading reading) =>
        Assert.Contains(reason, Assert.IsType<TokenReading.Bad>(reading).Reason, StringComparison.Ordinal);

    private TokenReader Local(DateTimeOffset? now = null) => Reader(new AccessOptions(), now ?? Now);

    private TokenReader WithIssuer(AccessOptions options)
    {
        File.WriteAllText(KeysFile, Jwks(rsa));
        options.Issuer = TheIssuer;
        options.KeysFile = KeysFile;
        return Reader(options, Now);
    }

    private TokenReader Reader(AccessOptions access, DateTimeOffset now)
    {
        var options = Options.Create(access);
        return new TokenReader(options, new LocalKeySource(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:DataFolder", folder)]).Build()), new IssuerKeys(options, NullLogger<IssuerKeys>.Instance), new FixedTime(now));
    }

    private string Jwks(RSA key)
    {
        var (first, second) = (key.ExportParameters(false), ec.ExportParameters(false));
        return JsonSerializer.Serialize(new
        {
            keys = new object[]
            {
                new { kty = "RSA", use = "sig", kid = "r", n = Base64UrlEncoder.Encode(first.Modulus), e = Base64UrlEncoder.Encode(first.Exponent) },
                new { kty = "EC", use = "sig", kid = "e", crv = "P-256", x = Base64UrlEncoder.Encode(second.Q.X), y = Base64UrlEncoder.Encode(second.Q.Y) },
            },
        });
    }

    private string Hmac(string header, string payload)
    {
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Key.Secret.Span, Encoding.UTF8.GetBytes(signed)))}";
    }

    private string Rsa(string header, string more = "", RSA? by = null)
    {
        var signed = $"{Part(header)}.{Part(Payload(TheIssuer)[..^1] + more + "}")}";
        return $"{signed}.{Base64UrlEncoder.Encode((by ?? rsa).SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private string Ec(string header, string more)
    {
        var signed = $"{Part(header)}.{Part(Payload(TheIssuer)[..^1] + more + "}")}";
        return $"{signed}.{Base64UrlEncoder.Encode(ec.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Payload(string issuer, string? claim = null, string? value = null)
    {
        var claims = new Dictionary<string, string?>
        {
            ["iss"] = $"\"{issuer}\"",
            ["aud"] = "\"learning-sessions\"",
            ["sub"] = "\"u-1\"",
            ["iat"] = "1795262400",
            ["nbf"] = "1795262400",
            ["exp"] = "1795266000",
        };
        if (claim is not null)
            claims[claim] = value;
        return $"{{{string.Join(',', claims.Where(each => each.Value is not null).Select(each => $"\"{each.Key}\":{each.Value}"))}}}";
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(json);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
