using Lamina.CodeFixes.Tests.Harness;

namespace Lamina.CodeFixes.Tests;

/// <summary>"Write shapes as comments".</summary>
public class ShapeCommentTests
{
    private const string LeNet = """
        /// <summary>LeNet.</summary>
        [Network, Input(1, 28, 28), Classes(10)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)] // the stem
        [Conv2D(16, 5),
         ReLU] /* as in 1998 */
        // half of it
        [MaxPool2D(2)]   // 6×6
        [Flatten, Dense(120), ReLU]
        [Dense(10)] // 9: scores
        [CrossEntropy, Adam] // a recipe
        public partial class LeNet;
        """;

    private const string Commented = """
        /// <summary>LeNet.</summary>
        [Network, Input(1, 28, 28), Classes(10)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]  // 6×14×14: the stem
        [Conv2D(16, 5),                                  // 16×10×10
         ReLU] /* as in 1998 */
        // half of it
        [MaxPool2D(2)]                                   // 16×5×5
        [Flatten, Dense(120), ReLU]                      // 120
        [Dense(10)]                                      // 10: scores
        [CrossEntropy, Adam] // a recipe
        public partial class LeNet;
        """;

    [Fact]
    public async Task The_shapes_are_written_beside_the_users_comments() => Assert.Equal(Commented, await Written(LeNet));

    [Fact]
    public async Task Written_again_nothing_changes() => Assert.Equal(Commented, await Written(Commented));

    [Fact]
    public async Task A_shape_that_is_no_longer_known_is_taken_away() => Assert.Equal(
        "[Network, Input(3, Any, Any)]\n[Conv2D(6, 5)] // edges\npublic partial class A;".Replace("] // e", "]  // e", StringComparison.Ordinal),
        await Written("[Network, Input(3, Any, Any)]\n[Conv2D(6, 5)] // 6×24×24: edges\npublic partial class A;"));

    [Fact]
    public async Task Of_a_block_that_is_used_the_last_shape_counts() => Assert.Equal(
        "[Network, Input(1, 8, 8)]\n[Use<Half>(Repeat = 2)]  // 1×2×2\npublic partial class A;\n\n[Block]\n[MaxPool2D(2), ReLU]\npublic partial class Half;",
        await Written("[Network, Input(1, 8, 8)]\n[Use<Half>(Repeat = 2)]\npublic partial class A;\n\n[Block]\n[MaxPool2D(2), ReLU]\npublic partial class Half;"));

    [Fact]
    public async Task It_is_offered_on_networks_only() => Assert.Empty(await Editor.Open("public class A;").Refactorings("A"));

    private static async Task<string> Written(string file)
    {
        var editor = Editor.Open(file);
        var action = Assert.Single(await editor.Refactorings("Network"));
        Assert.Equal("Write shapes as comments", action.Title);
        return await (await editor.Apply(action)).Text();
    }
}
