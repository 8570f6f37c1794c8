using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Chats.Replies;
using LearningSessions.Grains.Interfaces.Chats;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Chats;

/// <summary>Registers the work on conversations.</summary>
public static class ChatServices
{
    /// <summary>Registers the work on conversations (section <c>Chats</c>). The services must hold the analyst that needs no model. A model that is not of the
    /// section <c>Models</c> is refused when the options are validated, at start.</summary>
    public static IServiceCollection AddChats(this IServiceCollection services, IConfiguration configuration)
    {
        var analyst = configuration["Chats:Analyst"] ?? ChatAnalysis.Offline;
        string[] models = [.. configuration.GetSection("Models").GetChildren().Select(model => model.Key)];
        string[] analysts = [ChatAnalysis.Offline, .. models];
        services.AddOptions<ChatOptions>().Bind(configuration.GetSection("Chats")).ValidateDataAnnotations().ValidateOnStart()
            .Validate(
                options => analysts.Contains(options.Analyst, StringComparer.Ordinal),
                $"Chats:Analyst is '{analyst}', which is no model of the configuration. Known: {string.Join(", ", analysts)}.")
            .Validate(
                options => options.ReplyModel.Length == 0 || models.Contains(options.ReplyModel, StringComparer.Ordinal),
                $"Chats:ReplyModel is no model of the configuration. Known: {string.Join(", ", models)}.");
        services.AddSingleton<ChatPages>();
        services.AddSingleton<ChatSteps>();
        services.AddSingleton<ChatReplySteps>();
        return analyst == ChatAnalysis.Offline ? services : services.AddSingleton<IChatAnalyst, ModelChatAnalyst>();
    }
}
