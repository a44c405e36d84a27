namespace Lamina;

/// <summary>Draws the learning rate over a run as its schedule has it.</summary>
internal static class ScheduleChart
{
    public static string ToSvg(RunStarted run)
    {
        bool byEpoch = run.Schedule[^1].Step >= run.StepsPerEpoch;
        double unit = byEpoch ? run.StepsPerEpoch : 1;
        string plateau = run.Recipe.Plateau is null ? "" : ", before ReduceOnPlateau";
        return LineChart.ToSvg(
            run.Summary.Name,
            new ChartPanel($"learning rate{plateau}", null, [new ChartLine("schedule", "#1f77b4", [.. run.Schedule.Select(at => (at.Step / unit, at.Rate))])])
            {
                Across = byEpoch ? "epochs done" : "steps done",
            });
    }
}
