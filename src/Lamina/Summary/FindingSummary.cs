namespace Lamina;

/// <summary>How serious a finding is by its rule, whatever the project's configuration makes of it.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Seldom meant, but it may be.</summary>
    Warning,

    /// <summary>It cannot run.</summary>
    Error,
}

/// <summary>What the compiler said of a network, also where the project's configuration silences it.</summary>
/// <param name="Rule">The rule's id: LAM2010.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">The sentence of the build's log: the layer, every number involved, the way out.</param>
public sealed record FindingSummary(string Rule, FindingSeverity Severity, string Message);
