namespace LearningSessions.Api.Live;

/// <summary>Why a connection is closed, as its close code says.</summary>
public enum LiveClosing
{
    /// <summary>All was said.</summary>
    Done = 1000,

    /// <summary>The client reads too slowly.</summary>
    TooSlow = 1008,

    /// <summary>The server, or the session in it, begins anew: connect again and go on.</summary>
    ComeAgain = 1012,

    /// <summary>A message is not of the protocol.</summary>
    BadMessage = 4400,

    /// <summary>The token does not count here.</summary>
    Unauthorised = 4401,

    /// <summary>There is no such session.</summary>
    Unknown = 4404,

    /// <summary>The token, or any message, did not come in time.</summary>
    TooLate = 4408,

    /// <summary>A newer connection speaks.</summary>
    Replaced = 4409,

    /// <summary>Nobody here understands the session's language.</summary>
    NoRecognizer = 4422,

    /// <summary>All places are taken: come again after the time that was said.</summary>
    Busy = 4429,
}
