using Lamina.Compiler.Reporting;

namespace Lamina.Compiler.Tests.Reporting;

/// <summary>The diagram beside the layer table: each value keeps a lane of its own for as long as it is wanted.</summary>
public class RailsTests
{
    [Fact]
    public void A_chain_stays_in_one_lane() => Assert.Equal(
        ["0 takes none", "0 takes 0", "0 takes 0, read by none"], Drawn([], [0], [1]));

    [Fact]
    public void A_value_that_is_wanted_later_moves_aside_for_the_way_through_the_layers() => Assert.Equal(
        ["0 takes none", "0 takes 0, past it 0>1", "0 takes 0, past it 1>1", "0 takes 0 1, read by none"], Drawn([], [0], [1], [2, 0]));

    [Fact]
    public void Branches_of_one_fork_take_it_one_after_the_other() => Assert.Equal(
        ["0 takes none", "0 takes 0, past it 0>1", "1 takes 1, past it 0>0 1>2", "2 takes 2, past it 0>0 1>1", "0 takes 0 1 2, read by none"],
        Drawn([], [0], [0], [0], [1, 2, 3]));

    [Fact]
    public void A_layer_that_nothing_reads_stands_aside() => Assert.Equal(
        ["0 takes none", "1 takes 0, past it 0>0, read by none", "0 takes 0", "0 takes 0, read by none"], Drawn([], [0], [0], [2]));

    private static IEnumerable<string> Drawn(params int[][] inputs)
    {
        var rows = inputs.Select((each, index) => new LayerRow($"layer{index}", "", "", 0, 0, "", index, each, Leaves: false)).ToList();
        return Rails.Of(rows).Select(row =>
            $"{row.Lane} takes {(row.Into.Count == 0 ? "none" : string.Join(" ", row.Into.Select(rail => rail.From)))}" +
            (row.Past.Count == 0 ? "" : $", past it {string.Join(" ", row.Past.Select(rail => $"{rail.From}>{rail.To}"))}") +
            (row.HasReader ? "" : ", read by none"));
    }
}
