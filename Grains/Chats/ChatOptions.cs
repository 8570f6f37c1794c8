using System.ComponentModel.DataAnnotations;
using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats;

/// <summary>How conversations are analysed: the section <c>Chats</c>.</summary>
public sealed class ChatOptions
{
    /// <summary>Who judges: <c>offline</c> (default), or the name of a model of the section <c>Models</c>.</summary>
    [Required]
    public string Analyst { get; set; } = ChatAnalysis.Offline;

    /// <summary>The model that writes replies: a name of the section <c>Models</c>; blank (default) for the analyst's, where that is a model.</summary>
    public string ReplyModel { get; set; } = "";

    /// <summary>How long nothing more must come before a conversation analyses itself. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most tokens (an estimate) of a conversation in one request; of longer ones the middle is left out. Default 12,000.</summary>
    [Range(200, 10_000_000)]
    public int TokenLimit { get; set; } = 12_000;

    /// <summary>When the schedule <c>analyse-chats</c> runs, as five cron fields in UTC; blank leaves it out. Default each minute. It counts only while there is no
    /// schedule of this name: afterwards the schedule itself is changed.</summary>
    public string Schedule { get; set; } = "* * * * *";

    /// <summary>Which analyses people should look at.</summary>
    [Required]
    public AuditOptions Audits { get; set; } = new();
}
