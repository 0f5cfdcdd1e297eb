namespace Catalyst.Scenarios.Experiments;

/// <summary>What was asked for cannot be done with what is there; the message is one line for whoever asked.</summary>
internal sealed class StudyFault(string message) : Exception(message);
