using System;
using System.Text;

namespace Lamina.Compiler.Writing;

/// <summary>Text with indentation and <c>\n</c>, whatever the machine.</summary>
public sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool needsGap;

    /// <param name="line">The line; an empty one stays empty.</param>
    /// <param name="deeper">By how many steps it stands further in than its block.</param>
    public void Line(string line = "", int deeper = 0)
    {
        if (line.Length == 0)
        {
            text.Append('\n');
            return;
        }

        if (needsGap) text.Append('\n');
        needsGap = false;
        text.Append(' ', (depth + deeper) * 4).Append(line).Append('\n');
    }

    /// <summary>A line with a call; one that is too long to read breaks after the opening parenthesis and then between arguments.</summary>
    public void Call(string line)
    {
        const int Widest = 150;
        if (depth * 4 + line.Length <= Widest)
        {
            Line(line);
            return;
        }

        var open = line.IndexOf('(') + 1;
        Line(line.Substring(0, open));
        var rest = line.Substring(open).Split([", "], StringSplitOptions.None);
        var current = new StringBuilder();
        for (var index = 0; index < rest.Length; index++)
        {
            var comma = index < rest.Length - 1 ? "," : "";
            if (current.Length > 0 && (depth + 1) * 4 + current.Length + 1 + rest[index].Length + comma.Length > Widest)
            {
                Line(current.ToString(), deeper: 1);
                current.Clear();
            }

            if (current.Length > 0) current.Append(' ');
            current.Append(rest[index]).Append(comma);
        }

        Line(current.ToString(), deeper: 1);
    }

    /// <summary>Several lines of one text, each indented; an empty line stays empty.</summary>
    public void Lines(string block)
    {
        foreach (var line in block.Replace("\r\n", "\n").Split('\n')) Line(line);
    }

    /// <summary>One empty line before whatever comes next, if anything does.</summary>
    public void Gap() => needsGap = true;

    /// <summary>An indented block in braces, until it is disposed.</summary>
    public IDisposable Block(string? header = null, string close = "}", string open = "{")
    {
        if (header is not null) Line(header);
        Line(open);
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
