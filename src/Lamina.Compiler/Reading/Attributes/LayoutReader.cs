using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Reads how maps are to stand in memory: <c>[Network(Layout = MemoryLayout.ChannelsLast)]</c>.</summary>
internal static class LayoutReader
{
    public static MemoryLayout Read(ArgumentReader arguments) => arguments.Find("Layout") switch
    {
        null or WrittenValue.Nothing => MemoryLayout.Auto,
        WrittenValue.Member member when Enum.TryParse<MemoryLayout>(member.Name, out var layout) => layout,
        var other => arguments.WrongKind("Layout", other, "a member of MemoryLayout", MemoryLayout.Auto),
    };
}
