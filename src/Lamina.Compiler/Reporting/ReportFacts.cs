using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Reporting;

/// <summary>All that the report shows of one network, looked up once.</summary>
/// <param name="Reported">The network, and what the build says of it.</param>
/// <param name="Network">What was read.</param>
/// <param name="Cost">Null for a network with errors.</param>
/// <param name="Signal">What is expected before the first step; null where the signal is not known or the input's range not declared.</param>
/// <param name="Loss">The loss expected before the first step, or null.</param>
internal sealed record ReportFacts(ReportedNetwork Reported, ReadNetwork Network, NetworkCost? Cost, SignalPrediction? Signal, double? Loss)
{
    public string Name => Reported.Source.Type.DisplayName;

    public static ReportFacts Of(ReportedNetwork reported)
    {
        var network = NetworkReader.Read(reported.Source);
        var graph = network.Graph;
        if (!graph.IsComplete) return new(reported, network, null, null, null);

        var cost = Coster.Cost(graph, Planner.Plan(graph, network.Layout), network.Recipe);
        var signal = SignalPredictor.Predict(network) is { IsDeclared: true } prediction ? prediction : null;
        var loss = network.Recipe.CanTrain ? ExpectedLoss.Of(network, graph, network.Recipe) : signal?.Loss;
        return new(reported, network, cost, signal, loss is { } number && !double.IsNaN(number) ? number : null);
    }
}
