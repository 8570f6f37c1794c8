using LearningSessions.Grains.Models;
using LearningSessions.Integrations.OpenAI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.OpenAI;

public sealed class OpenAIOptionsTests
{
    [Fact]
    public void Each_named_model_of_the_configuration_is_there()
    {
        using var services = Services(new()
        {
            ["Models:fast:Model"] = "gpt-4o-mini",
            ["Models:fast:Key"] = "sk-secret",
            ["Models:fast:Prices:0:From"] = "2026-01-01",
            ["Models:fast:Prices:0:Input"] = "0.15",
            ["Models:fast:Prices:0:Cached"] = "0.075",
            ["Models:fast:Prices:0:Output"] = "0.6",
            ["Models:local:Endpoint"] = "http://localhost:11434/v1",
            ["Models:local:Model"] = "llama3",
            ["Models:local:JsonSchema"] = "false",
            ["Models:local:ContextTokens"] = "8192",
        });

        var cards = services.GetServices<ILanguageModel>().ToDictionary(model => model.Card.Name, model => model.Card);

        Assert.Equal(("gpt-4o-mini", 128_000, true), (cards["fast"].ProviderModel, cards["fast"].ContextTokens, cards["fast"].TakesSchema));
        var price = Assert.Single(cards["fast"].Prices);
        Assert.Equal((new DateOnly(2026, 1, 1), 0.15m, 0.075m, 0.6m, null), (price.From, price.Input, price.Cached, price.Output, price.Audio));
        Assert.Equal((8192, false, 0), (cards["local"].ContextTokens, cards["local"].TakesSchema, cards["local"].Prices.Length));
    }

    [Theory]
    [InlineData("Endpoint", "ftp://x/v1", "http or https")]
    [InlineData("Model", "", "Model")]
    [InlineData("Temperature", "3", "Temperature")]
    [InlineData("ContextTokens", "100", "MaxOutputTokens")]
    [InlineData("Timeout", "02:00:00", "Timeout")]
    [InlineData("Prices:0:Input", "1", "From")]
    [InlineData("Prices:1:From", "2026-01-01", "same day")]
    [InlineData("Prices:1:Output", "-1", "negative")]
    [InlineData("Free", "true", "no Prices")]
    public void What_cannot_work_is_refused_with_the_models_name_and_without_its_key(string setting, string value, string reason)
    {
        var settings = new Dictionary<string, string?> { ["Models:fast:Model"] = "gpt-4o-mini", ["Models:fast:Key"] = "sk-secret" };
        if (setting.StartsWith("Prices:1", StringComparison.Ordinal))
            settings["Models:fast:Prices:0:From"] = settings["Models:fast:Prices:1:From"] = setting.EndsWith("From", StringComparison.Ordinal) ? value : "2026-02-01";
        if (setting == "Prices:1:Output")
            settings["Models:fast:Prices:0:From"] = "2026-01-01";
        if (setting == "Free")
            settings["Models:fast:Prices:0:From"] = "2026-01-01";
        settings[$"Models:fast:{setting}"] = value;
        using var services = Services(settings);

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<OpenAIOptions>>().Value);

        Assert.Contains("Models:fast", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_models_nothing_is_registered()
    {
        using var services = Services([]);

        Assert.Empty(services.GetServices<ILanguageModel>());
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddOpenAIModels(configuration).BuildServiceProvider();
    }
}
