using LearningSessions.Grains.Chats.Analysis;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>Registers the analyst of conversations that needs no model.</summary>
public static class OfflineChatServices
{
    /// <summary>Adds <see cref="OfflineChatAnalyst"/> to the analysts there are.</summary>
    public static IServiceCollection AddOfflineChats(this IServiceCollection services) => services.AddSingleton<IChatAnalyst, OfflineChatAnalyst>();
}
