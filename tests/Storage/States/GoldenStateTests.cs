using System.Text.Json;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Storage.Tests.States;

/// <summary>What any released program stored, this one reads.</summary>
public sealed class GoldenStateTests
{
    private const string HowTo =
        "\nWrite the golden file of its present shape with\n"
        + "    UPDATE_FIXTURES=1 dotnet test tests/Storage -p:Engine=Embedded --filter GoldenState\n"
        + "and commit it. Files of older shapes stay as they are: what they hold lies in somebody's database.";

    [Fact]
    public void Every_persisted_type_has_a_golden_file_of_its_present_shape()
    {
        var changed = PersistedTypes.All.Where(type => !IsKept(type.Key, SampleJson.Of(type.Value))).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            changed.ForEach(type => GoldenFiles.Add(type.Key, SampleJson.Of(type.Value)));
        else
            Assert.True(changed.Count == 0, $"No golden file has the present shape of {string.Join(", ", changed.Select(type => type.Key))}.{HowTo}");
    }

    [Fact]
    public void Every_golden_file_is_of_a_type_that_is_persisted() =>
        Assert.Equal([], GoldenFiles.Types.Except(PersistedTypes.All.Keys));

    [Fact]
    public void Every_released_shape_loads_with_every_value_it_holds()
    {
        foreach (var (name, type) in PersistedTypes.All)
        {
            foreach (var file in GoldenFiles.Of(name))
            {
                var stored = JsonNode.Parse(File.ReadAllText(file));
                var state = stored.Deserialize(type, MessageJson.Options);
                var lost = GoldenFiles.Values(stored).Except(GoldenFiles.Values(JsonSerializer.SerializeToNode(state, type, MessageJson.Options))).ToList();
                Assert.True(lost.Count == 0, $"{Path.GetFileName(file)} holds what {type.Name} no longer reads: {string.Join(", ", lost)}.{HowTo}");
            }
        }
    }

    private static bool IsKept(string type, string sample)
    {
        var places = Places(sample);
        return GoldenFiles.Of(type).Any(file => Places(File.ReadAllText(file)).IsSupersetOf(places));
    }

    private static HashSet<string> Places(string json) => [.. GoldenFiles.Values(JsonNode.Parse(json)).Select(value => value.Place)];
}
