namespace LearningSessions.Grains.Imports.Reading;

/// <summary>How a file's records lie beside each other.</summary>
[GenerateSerializer, Alias("Framing")]
public enum Framing
{
    /// <summary>A record a line.</summary>
    Lines = 1,

    /// <summary>JSON values in an array, or one behind the other over several lines.</summary>
    Values = 2,

    /// <summary>Rows of a CSV file; a quoted cell can hold line ends.</summary>
    Rows = 3,
}
