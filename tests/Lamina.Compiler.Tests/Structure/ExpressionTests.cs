using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Reading.Expressions;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Tests.Structure;

public class ExpressionTests
{
    private static readonly ReadingScope scope = ReadingScope.Top(new List<Finding>()) with
    {
        Names = new Dictionary<string, WrittenValue?> { ["channels"] = new WrittenValue.Whole(64), ["rate"] = new WrittenValue.Real(0.25), ["later"] = null },
        Input = new WrittenValue.Whole(256),
    };

    [Theory]
    [InlineData("channels", 64)]
    [InlineData("input / 2", 128)]
    [InlineData("2 + 3 * 4", 14)]
    [InlineData("(2 + 3) * -4", -20)]
    [InlineData(" channels*4 - input/ 64 ", 252)]
    [InlineData("100 / 5 / 2", 10)]
    public void Whole_numbers_compute_exactly(string text, long value) => Assert.Equal(new Evaluated.Result(new WrittenValue.Whole(value)), Expression.Evaluate(text, scope));

    [Fact]
    public void Real_numbers_compute_as_doubles() => Assert.Equal(new Evaluated.Result(new WrittenValue.Real(0.5)), Expression.Evaluate("rate * 2", scope));

    [Fact]
    public void What_only_a_use_knows_stays_open() => Assert.Equal(new Evaluated.Open(), Expression.Evaluate("later / 3", scope));

    [Theory]
    [InlineData("input / 3", "divides 256 by 3, which leaves a remainder of 1")]
    [InlineData("1 / 0", "divides 1 by 0")]
    [InlineData("filters", "names filters, which means nothing here (known: channels, rate, later, input)")]
    [InlineData("2 +", "ends where a number or a name should stand")]
    [InlineData("", "is empty")]
    [InlineData("(2", "lacks a closing parenthesis")]
    [InlineData("2 3", "has an unexpected '3' at position 3")]
    [InlineData("2 % 3", "has an unexpected '%' at position 3")]
    [InlineData("2000000000 * 2", "is too large: 2000000000 * 2")]
    [InlineData("99999999999", "has a number that cannot be read: 99999999999")]
    public void A_fault_says_what_is_wrong(string text, string message) => Assert.Equal(new Evaluated.Faulty(message), Expression.Evaluate(text, scope));

    [Fact]
    public void Deep_nesting_is_a_fault_and_no_crash() =>
        Assert.Equal(new Evaluated.Faulty("is nested more than 64 deep"), Expression.Evaluate(new string('(', 100_000), scope));
}
