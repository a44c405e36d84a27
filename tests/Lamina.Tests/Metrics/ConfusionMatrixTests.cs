namespace Lamina.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix Matrix = new(new long[,] { { 5, 1, 0 }, { 2, 6, 2 }, { 0, 0, 0 } }, ["cat", "dog", "emu"]);

    // c = [[5, 1, 0], [2, 6, 2], [0, 0, 0]]; tp = 6; row = 10; col = 7
    // print(11 / 16, 6 / col, 6 / row, 2 * (6 / col) * (6 / row) / (6 / col + 6 / row))
    //   -> 0.6875 0.8571428571428571 0.6 0.7058823529411764
    [Fact]
    public void Figures_of_a_class_follow_from_its_row_and_column()
    {
        Assert.Equal(16, Matrix.Count);
        Assert.Equal(0.6875, Matrix.Accuracy);
        Assert.Equal(0.8571428571428571, Matrix.Precision(1), 12);
        Assert.Equal(0.6, Matrix.Recall(1), 12);
        Assert.Equal(0.7058823529411764, Matrix.F1(1), 12);
        Assert.Equal(10, Matrix.Support(1));
    }

    [Fact]
    public void A_class_that_never_occurs_has_no_recall() => Assert.True(double.IsNaN(Matrix.Recall(2)));

    [Fact]
    public void The_table_is_aligned()
    {
        string expected = """
            true \ predicted  cat  dog  emu  samples  precision  recall     F1
            ------------------------------------------------------------------
            cat                 5    1    ·        6      0.714   0.833  0.769
            dog                 2    6    2       10      0.857   0.600  0.706
            emu                 ·    ·    ·        0      0.000       -  0.000

            """;
        Assert.Equal(expected, Matrix.ToString());
    }

    [Fact]
    public void Many_classes_leave_the_counts_out()
    {
        var matrix = new ConfusionMatrix(new long[21, 21]);
        Assert.StartsWith("true \\ predicted  samples  precision  recall  F1\n", matrix.ToString());
    }

    [Fact]
    public void A_matrix_is_square_and_named_in_full()
    {
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(new long[2, 3]));
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(new long[2, 2], ["one"]));
    }
}
