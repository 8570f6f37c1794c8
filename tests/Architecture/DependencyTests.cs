using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LearningSessions.Architecture.Tests;

public sealed partial class DependencyTests
{
    [Theory]
    [InlineData("Grains.Interfaces")]
    [InlineData("Grains", "Grains.Interfaces")]
    [InlineData("Integrations", "Grains")]
    [InlineData("Storage", "Grains")]
    [InlineData("Silo", "Grains", "Integrations", "Storage")]
    [InlineData("Api", "Grains.Interfaces", "Silo", "Storage")]
    [InlineData("Orleans.Embedded")]
    public void A_project_refers_only_to_those_below_it(string project, params string[] allowed)
    {
        var references = XDocument.Load(Path.Combine(Repository.Root, project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void The_api_uses_only_the_catalogue_and_the_blobs_of_storage() =>
        Assert.All(TypesUsedBy("Api", "LearningSessions.Storage"), type => Assert.Matches(StorageForTheApi(), type));

    [Fact]
    public void The_api_reaches_actors_only_through_their_interfaces() =>
        Assert.Empty(TypesUsedBy("Api", "LearningSessions.Grains").Concat(TypesUsedBy("Api", "LearningSessions.Integrations")));

    [Fact]
    public void Only_program_names_the_silo() =>
        Assert.Equal(
            ["Program.cs"],
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "Api"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Where(file => File.ReadAllText(file).Contains("LearningSessions.Silo", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "Api"), file)));

    [Fact]
    public void Integrations_know_no_grain() =>
        Assert.Empty(TypesUsedBy("Integrations", "LearningSessions.Grains").Where(type => type.EndsWith("Grain", StringComparison.Ordinal))
            .Concat(TypesUsedBy("Integrations", "Orleans.Core.Abstractions").Where(type => !AttributeName().IsMatch(type))));

    private static List<string> TypesUsedBy(string project, string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"LearningSessions.{project}.dll")));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference
                    && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == assembly)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }

    [GeneratedRegex(@"^LearningSessions\.Storage\.(Catalogue|Blobs)\.")]
    private static partial Regex StorageForTheApi();

    [GeneratedRegex("Attribute$")]
    private static partial Regex AttributeName();
}
