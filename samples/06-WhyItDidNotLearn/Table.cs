using System.Globalization;
using System.Text;

namespace Why;

/// <summary>What the compiler said beside what happened, as Markdown that is as readable in a terminal.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<(Report Report, Result Posted, Result Repaired)> rows)
    {
        var text = new StringBuilder("""
            | report | network | the compiler warned | loss at step 0, predicted | measured | accuracy as posted | fixed |
            |---|---|---|---|---|---|---|

            """);
        foreach (var (report, posted, repaired) in rows)
        {
            var rules = Warnings(posted).Select(finding => finding.Rule).Distinct();
            text.Append(CultureInfo.InvariantCulture,
                $"| {report.Number} | {posted.Summary.Name} | {string.Join(", ", rules)} | {Loss(posted.Recipe.ExpectedLoss)} | {Loss(posted.FirstLoss)} | {Share(posted.Accuracy)} | {Share(repaired.Accuracy)} |\n");
        }

        foreach (var (report, posted, repaired) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{report.Number}. {report.Question} Of {posted.Summary.Name} the compiler said:\n\n");
            foreach (var rule in Warnings(posted).GroupBy(finding => finding.Rule))
                text.Append(CultureInfo.InvariantCulture, $"   - {rule.Key}: {rule.First().Message}{(rule.Count() > 1 ? $" (and {rule.Count() - 1} more)" : "")}\n");
            var left = Warnings(repaired).Select(finding => finding.Rule).Distinct().ToList();
            text.Append(CultureInfo.InvariantCulture,
                $"\n   Fixed: {(left.Count == 0 ? "no warning" : string.Join(", ", left))}; loss at step 0 {Loss(repaired.Recipe.ExpectedLoss)} predicted, {Loss(repaired.FirstLoss)} measured.\n");
        }

        return text.ToString();
    }

    private static IEnumerable<FindingSummary> Warnings(Result result) => result.Summary.Findings.Where(finding => finding.Severity != FindingSeverity.Info);

    private static string Loss(double? loss) => loss is { } number ? number.ToString(number < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "not predicted";

    private static string Share(double? accuracy) => accuracy is { } share ? (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "diverged";
}
