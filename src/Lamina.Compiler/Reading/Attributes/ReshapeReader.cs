using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

internal static class ReshapeReader
{
    public static Reshape Read(ArgumentReader arguments)
    {
        var extents = arguments.Extents("shape", "-1 for what is left");
        if (extents.Count == 0)
        {
            arguments.Fault(RuleIds.ArgumentRange, null, "Reshape: no shape is given; give at least one extent");
        }
        else if (extents.Count(extent => extent == -1) > 1)
        {
            arguments.Fault(RuleIds.ArgumentRange, "shape", "Reshape: shape holds more than one -1; only one extent can be what is left");
        }

        return new(extents);
    }
}
