namespace Catalyst.Analysis.Results;

/// <summary>A results folder is missing something or does not fit together; the message is one line that names it.</summary>
public sealed class ResultsException : Exception
{
    /// <summary>A fault of a results folder.</summary>
    public ResultsException(string message, Exception? cause = null) : base(message, cause) { }
}
