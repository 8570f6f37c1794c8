namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>By what the cost of model calls is summed.</summary>
public enum SpendGrouping
{
    /// <summary>The model's name in the configuration.</summary>
    Model = 1,

    /// <summary>The prompt, all its versions together.</summary>
    Prompt = 2,

    /// <summary>What the calls were for.</summary>
    Kind = 3,

    /// <summary>The day, in the deployment's zone.</summary>
    Day = 4,
}
