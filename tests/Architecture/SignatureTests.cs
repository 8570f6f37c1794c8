using System.Reflection;
using Xunit.Abstractions;

namespace LearningSessions.Architecture.Tests;

/// <summary>The embedded engine offers nothing under an Orleans name that Orleans does not offer in the same form.</summary>
public sealed class SignatureTests(ITestOutputHelper output)
{
    // Core.Abstractions comes by PackageDownload and is always there; the others only where Orleans has been restored.
    private static readonly string[] Others = ["Serialization.Abstractions", "Core", "Runtime", "Reminders"];

    [EmbeddedFact]
    public void Every_public_member_of_the_embedded_engine_is_orleans_own()
    {
        var genuine = PublicSignatures.Of(Assembly("Core.Abstractions"));
        foreach (var name in Others.Where(name => File.Exists(Assembly(name))))
        {
            foreach (var (type, members) in PublicSignatures.Of(Assembly(name)))
                genuine.TryAdd(type, members);
        }
        var complete = Others.All(name => File.Exists(Assembly(name)));
        var embedded = PublicSignatures.Of(Path.Combine(AppContext.BaseDirectory, "LearningSessions.Orleans.Embedded.dll"))
            .Where(type => !type.Key.StartsWith("Orleans.Embedded.", StringComparison.Ordinal)).ToArray();
        Assert.True(embedded.Length > 40, $"Only {embedded.Length} types were read.");

        var unknown = embedded.Where(type => !genuine.ContainsKey(type.Key)).Select(type => type.Key).Order().ToArray();
        var different = embedded.Where(type => genuine.ContainsKey(type.Key))
            .SelectMany(type => type.Value.Except(genuine[type.Key]).Select(member => $"{type.Key}: {member}")).Order();

        Assert.Empty(different);
        if (complete)
            Assert.Empty(unknown);
        else
            output.WriteLine($"Not compared, for want of the Orleans packages that hold them: {string.Join(", ", unknown)}.");
        Assert.True(embedded.Length - unknown.Length > 30, "Too few types were compared.");
    }

    private static string Assembly(string name) =>
        Path.Combine(Packages(), $"microsoft.orleans.{name}".ToLowerInvariant(), Value("OrleansVersion"), "lib", "net10.0", $"Orleans.{name}.dll");

    private static string Packages() => Value("PackageFolder");

    private static string Value(string name) => typeof(SignatureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
