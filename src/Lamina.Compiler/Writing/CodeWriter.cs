using System;
using System.Text;

namespace Lamina.Compiler.Writing;

/// <summary>Text with indentation and <c>\n</c>, whatever the machine.</summary>
public sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool needsGap;

    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            text.Append('\n');
            return;
        }

        if (needsGap) text.Append('\n');
        needsGap = false;
        text.Append(' ', depth * 4).Append(line).Append('\n');
    }

    /// <summary>Several lines of one text, each indented; an empty line stays empty.</summary>
    public void Lines(string block)
    {
        foreach (var line in block.Replace("\r\n", "\n").Split('\n')) Line(line);
    }

    /// <summary>One empty line before whatever comes next, if anything does.</summary>
    public void Gap() => needsGap = true;

    /// <summary>An indented block in braces, until it is disposed.</summary>
    public IDisposable Block(string? header = null, string close = "}")
    {
        if (header is not null) Line(header);
        Line("{");
        depth++;
        return new End(this, close);
    }

    public override string ToString() => text.ToString();

    private sealed class End(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer.needsGap = false;
            writer.depth--;
            writer.Line(close);
        }
    }
}
