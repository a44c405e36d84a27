using System.Globalization;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>What is given and what is wanted, in the words of a message.</summary>
internal static class ArgumentText
{
    public static string Describe(WrittenValue value) => value switch
    {
        WrittenValue.Whole whole => $"the whole number {Show(whole.Value)}",
        WrittenValue.Real real => $"the number {Show(real.Value)}",
        WrittenValue.Truth truth => truth.Value ? "true" : "false",
        WrittenValue.Text text => $"the text \"{text.Value}\"",
        WrittenValue.Member member => member.Name.Length > 0 ? $"{member.EnumType}.{member.Name}" : $"no member of {member.EnumType}",
        WrittenValue.Several several => $"a list of {several.Items.Count}",
        WrittenValue.TypeName type => $"the type {type.Name}",
        _ => "null",
    };

    /// <summary>A range of numbers; <see cref="double.MinValue"/> and <see cref="double.MaxValue"/> stand for none.</summary>
    public static string Range(double min, double max, bool openMin, bool openMax)
    {
        var (least, most) = (openMin ? $"above {Show(min)}" : $"at least {Show(min)}", openMax ? $"below {Show(max)}" : $"at most {Show(max)}");
        return (min == double.MinValue, max == double.MaxValue) switch
        {
            (true, true) => "a finite number",
            (false, true) => openMin ? "a number " + least : least,
            (true, false) => openMax ? "a number " + most : most,
            _ => $"{least} and {most}",
        };
    }

    public static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Show(long value) => value.ToString(CultureInfo.InvariantCulture);
}
