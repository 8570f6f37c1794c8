using System.Reflection;
using System.Text.RegularExpressions;
using LearningSessions.Api.Access;
using LearningSessions.Api.Demo;
using LearningSessions.Api.Health;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Integrations.OpenAI.Audio;
using LearningSessions.Silo.Cluster;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Curriculum;
using LearningSessions.Storage.Postgres;

namespace LearningSessions.Cluster.Tests;

/// <summary>docker-compose.yml against the options that the product has, and against the variables with which these tests start it.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Compose = File.ReadAllText(Path.Combine(Products.Repository, "docker-compose.yml"));

    private static readonly Dictionary<string, Type> Sections = new()
    {
        ["Postgres"] = typeof(PostgresStorageOptions),
        ["Blobs"] = typeof(S3BlobOptions),
        ["Cluster"] = typeof(ClusterSettings),
        ["Access"] = typeof(AccessOptions),
        ["Health"] = typeof(HealthOptions),
        ["Demo"] = typeof(DemoOptions),
        ["Curriculum"] = typeof(CurriculumOptions),
        ["Transcription__whisperserver"] = typeof(TranscriptionEndpointOptions),
    };

    /// <summary>Options that compose leaves to their defaults, or to whoever deploys on several machines.</summary>
    private static readonly HashSet<string> LeftToDefaults =
    [
        "Postgres__CommandTimeout", "Postgres__StartTimeout", "Blobs__Region", "Blobs__PathStyle", "Blobs__Timeout",
        "Cluster__Id", "Cluster__AdvertisedAddress", "Cluster__SiloPort", "Cluster__GatewayPort", "Cluster__ResponseTimeout", "Cluster__RepeatFor",
        "Cluster__ProbeTimeout", "Cluster__MissedProbes",
        "Access__Issuer", "Access__Audience", "Access__KeysFile", "Access__RoleClaim", "Access__OwnIdClaim", "Access__ClockSkew", "Access__LocalTokenLifetime",
        "Access__SignInLinkLifetime", "Access__SessionLifetime",
        "Demo__Once", "Curriculum__MaxFileKilobytes",
        "Transcription__whisperserver__Key", "Transcription__whisperserver__Diarized", "Transcription__whisperserver__MaxFileBytes",
        "Transcription__whisperserver__LongestPart", "Transcription__whisperserver__Timeout", "Transcription__whisperserver__MaxConcurrentCalls",
    ];

    private static readonly HashSet<string> SetByTheseTests =
    [
        "Mode", "Postgres__ConnectionString", "Cluster__SharedFolder", "Cluster__Silos", "Access__LocalKey",
        "Blobs__ServiceUrl", "Blobs__AccessKey", "Blobs__SecretKey", "Blobs__Bucket", "Blobs__MakeBucket",
    ];

    [Fact]
    public void Every_variable_of_compose_is_an_option()
    {
        Assert.NotEmpty(Variables());
        Assert.All(Variables(), variable => Assert.True(IsOption(variable), $"{variable} is no option of the product."));
    }

    [Fact]
    public void Every_option_of_the_sections_in_compose_stands_there_or_is_left_out_on_purpose()
    {
        var options = Sections.SelectMany(section => OptionsOf(section.Value).Select(option => $"{section.Key}__{option}")).ToHashSet();

        Assert.Equal(options.Except(LeftToDefaults).Order(), Variables().Intersect(options).Order());
        Assert.Subset(options, LeftToDefaults);
    }

    [Fact]
    public void What_these_tests_set_for_every_process_compose_sets_too() =>
        Assert.Subset(Variables(), SetByTheseTests);

    [Fact]
    public void Every_secret_comes_from_the_environment_and_has_no_default()
    {
        foreach (var secret in (string[])["POSTGRES_PASSWORD", "BLOBS_ACCESS_KEY", "BLOBS_SECRET_KEY", "ACCESS_LOCAL_KEY"])
        {
            Assert.Contains($"${{{secret}:?", Compose, StringComparison.Ordinal);
            Assert.DoesNotContain($"${{{secret}:-", Compose, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_silos_know_the_Whisper_server_by_the_name_and_port_that_its_profile_gives_it()
    {
        Assert.Matches(@"\n  whisper:\n    profiles: \[whisper\]\n", Compose);
        Assert.Contains("Endpoint: ${WHISPER_MODEL:+http://whisper:8000/v1}", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_names_every_variable_and_gives_no_secret()
    {
        var example = File.ReadAllLines(Path.Combine(Products.Repository, ".env.example")).Where(line => line.Contains('=') && line[0] != '#')
            .ToDictionary(line => line.Split('=')[0], line => line[(line.IndexOf('=') + 1)..]);

        Assert.Equal(Substitution().Matches(Compose).Select(match => match.Groups[1].Value).ToHashSet().Order(), example.Keys.Order());
        Assert.Equal("true", example["DEMO"]);
        Assert.All(example.Where(each => each.Key.Contains("KEY") || each.Key.Contains("PASSWORD")), each => Assert.Empty(each.Value));
    }

    private static bool IsOption(string variable) => variable == "Mode"
        || (variable.LastIndexOf("__", StringComparison.Ordinal) is > 0 and var end
            && Sections.TryGetValue(variable[..end], out var type) && OptionsOf(type).Contains(variable[(end + 2)..]));

    private static IEnumerable<string> OptionsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name);

    private static HashSet<string> Variables() => [.. Variable().Matches(Compose).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\s+(Mode|[A-Z][A-Za-z]+__[A-Za-z_]+):", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Substitution();
}
