using System.Reflection;
using Lamina.Signal;

namespace Lamina.Conformance.Tests;

/// <summary>What the compiler predicts of the signal, beside what was measured of the zoo's networks with each initialiser.</summary>
public class SignalRecordTests
{
    [Fact]
    public void The_prediction_is_as_near_to_the_recorded_figures_as_docs_signal_says()
    {
        var paths = typeof(Report).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(item => item.Key, item => item.Value!);
        Assert.Equal(0, Report.Write(new ZooSources(paths["Zoo"]), paths["Recorded"], []));
    }
}
