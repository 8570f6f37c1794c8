namespace LearningSessions.Grains.Models;

/// <summary>Who speaks in a conversation with a model.</summary>
public enum ModelRole
{
    /// <summary>Who says what the model is and must do.</summary>
    Developer = 1,

    /// <summary>Who gives it something to work on.</summary>
    User = 2,

    /// <summary>The model itself.</summary>
    Model = 3,
}
