using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reporting;

/// <summary>A network for the report of its project.</summary>
/// <param name="Source">The network.</param>
/// <param name="Place">Where it is written: <c>LeNet.cs:5</c>.</param>
/// <param name="Findings">What the build says of it.</param>
public sealed record ReportedNetwork(NetworkSource Source, string Place, EquatableArray<ReportedFinding> Findings);

/// <summary>A finding as the build says it: with the severity and the thresholds of the project's configuration.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">What the configuration makes of it.</param>
/// <param name="Place">Where: <c>LeNet.cs:8</c>.</param>
/// <param name="Message">The whole sentence.</param>
public sealed record ReportedFinding(string Rule, Severity Severity, string Place, string Message);
