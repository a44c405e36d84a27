using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Reporting;

/// <summary>A line between two heights of a row's drawing.</summary>
/// <param name="From">The lane at its upper end.</param>
/// <param name="To">The lane at its lower end.</param>
internal readonly record struct Rail(int From, int To);

/// <summary>What is drawn beside a row: its own point, and the values that go past it.</summary>
/// <param name="Lane">Where the point is.</param>
/// <param name="Into">The values it takes.</param>
/// <param name="Past">The values that layers further down take.</param>
/// <param name="HasReader">Its own value is taken further down.</param>
internal sealed record RailRow(int Lane, IReadOnlyList<Rail> Into, IReadOnlyList<Rail> Past, bool HasReader);

/// <summary>
/// Lays a network out as version control draws histories: a row for each layer, a lane for each value that is still wanted. The way through the layers keeps
/// its lane; a value that is wanted again later moves aside, and so does a layer that no other reads.
/// </summary>
internal static class Rails
{
    private const int Free = -1;

    public static IReadOnlyList<RailRow> Of(IReadOnlyList<LayerRow> rows)
    {
        var lastReader = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var input in rows[row].Inputs) lastReader[input] = row;
        }

        var lanes = new List<int>();
        return rows.Select((row, index) => Next(row, index, lanes, lastReader)).ToList();
    }

    private static RailRow Next(LayerRow row, int index, List<int> lanes, int[] lastReader)
    {
        var before = lanes.ToList();
        var taken = row.Inputs.Select(input => before.IndexOf(input)).OrderBy(lane => lane).ToList();
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            if (lanes[lane] != Free && lastReader[lanes[lane]] <= index) lanes[lane] = Free;
        }

        var hasReader = lastReader[index] > index;
        var own = hasReader ? taken.DefaultIfEmpty(FirstFree(lanes)).First() : taken.Append(FirstFree(lanes)).First(lane => lane == lanes.Count || lanes[lane] == Free);
        if (hasReader && own < lanes.Count && lanes[own] != Free) Put(lanes, FirstFree(lanes), lanes[own]);
        if (hasReader) Put(lanes, own, index);
        var past = before.Select((value, lane) => (value, lane)).Where(each => each.value != Free && lastReader[each.value] > index)
            .Select(each => new Rail(each.lane, lanes.IndexOf(each.value))).ToList();
        return new(own, taken.Select(lane => new Rail(lane, own)).ToList(), past, hasReader);
    }

    private static int FirstFree(List<int> lanes) => lanes.IndexOf(Free) is var lane and >= 0 ? lane : lanes.Count;

    private static void Put(List<int> lanes, int lane, int value)
    {
        if (lane == lanes.Count) lanes.Add(value);
        else lanes[lane] = value;
    }
}
