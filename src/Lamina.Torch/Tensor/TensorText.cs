using System.Globalization;
using System.Numerics;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors as text.</summary>
internal sealed class TensorText
{
    /// <summary>How many entries at each end are written of what is too long to write in full.</summary>
    private const int Edge = 3;

    private readonly TensorStringStyle style;
    private readonly string format;
    private readonly int width;
    private readonly CultureInfo culture;
    private readonly string newLine;

    private TensorText(TensorStringStyle style, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        this.style = style;
        this.format = format ?? "g5";
        this.width = width ?? 100;
        this.culture = culture ?? CultureInfo.InvariantCulture;
        this.newLine = newLine ?? Environment.NewLine;
    }

    /// <summary>The tensor in a style; a row that is longer than <paramref name="width"/> characters shows its ends only.</summary>
    internal static string Write(
        Tensor tensor, TensorStringStyle style, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        if (style is TensorStringStyle.Metadata or TensorStringStyle.Default) return Metadata(tensor);
        var text = new TensorText(style, format, width, culture, newLine);
        string values = text.Values(tensor);
        return style == TensorStringStyle.Numpy ? values : $"{Metadata(tensor)}{(tensor.dim() > 1 ? text.newLine : " ")}{values}";
    }

    /// <summary>For example <c>[2x3], type = Float32, device = cpu</c>.</summary>
    internal static string Metadata(Tensor tensor) =>
        $"[{string.Join("x", tensor.shape)}], type = {tensor.dtype}, device = {tensor.device}" +
        (string.IsNullOrEmpty(tensor.name) ? "" : $", name = {tensor.name}");

    private string Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var values = tensor.detach().cpu();
        if (values.dtype == ScalarType.BFloat16) values = values.to(ScalarType.Float32);
        return Level(values, 0);
    }

    private string Level(Tensor values, int depth)
    {
        long dimensions = values.dim();
        if (dimensions == 0) return Number(values);
        long count = values.shape[0];
        bool full = count <= (dimensions == 1 ? width : 2 * Edge);
        string text = Join(values, depth, full ? count : Edge);
        return full && dimensions == 1 && text.Length > width && count > 2 * Edge ? Join(values, depth, Edge) : text;
    }

    /// <summary>The entries at both ends, or all where there are no more than <paramref name="ends"/>.</summary>
    private string Join(Tensor values, int depth, long ends)
    {
        bool braces = style == TensorStringStyle.CSharp;
        string separator = values.dim() == 1 ? style == TensorStringStyle.Julia ? " " : ", " : (braces ? "," : "") + newLine + new string(' ', depth + 1);
        long count = values.shape[0];
        var text = new StringBuilder(braces ? "{" : "[");
        for (long i = 0; i < count; i++)
        {
            if (i > 0) text.Append(separator);
            if (i == ends && i < count - ends)
            {
                text.Append("...").Append(separator);
                i = count - ends;
            }

            using var entry = values[i];
            text.Append(Level(entry, depth + 1));
        }

        return text.Append(braces ? '}' : ']').ToString();
    }

    private string Number(Tensor value) => value.dtype switch
    {
        ScalarType.Float32 => value.item<float>().ToString(format, culture),
        ScalarType.Float64 => value.item<double>().ToString(format, culture),
        ScalarType.Float16 => ((float)value.item<Half>()).ToString(format, culture),
        ScalarType.Bool => value.item<bool>() ? "true" : "false",
        ScalarType.ComplexFloat64 => value.item<Complex>().ToString(format, culture),
        ScalarType.ComplexFloat32 => value.item<(float, float)>() is var (re, im) ? new Complex(re, im).ToString(format, culture) : "",
        _ => value.ToInt64().ToString(culture),
    };
}
