using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

internal static class ReshapeReader
{
    public static Reshape Read(ArgumentReader arguments)
    {
        var extents = arguments.Wholes("shape", min: -1);
        if (extents.Count == 0)
        {
            arguments.Fault(RuleIds.ArgumentRange, null, "Reshape: no shape is given; give at least one extent");
        }
        else if (extents.Contains(0))
        {
            arguments.Fault(RuleIds.ArgumentRange, "shape", "Reshape: shape holds a 0; give extents of at least 1, or -1 for what is left");
        }
        else if (extents.Count(extent => extent == -1) > 1)
        {
            arguments.Fault(RuleIds.ArgumentRange, "shape", "Reshape: shape holds more than one -1; only one extent can be what is left");
        }

        return new(extents);
    }
}
