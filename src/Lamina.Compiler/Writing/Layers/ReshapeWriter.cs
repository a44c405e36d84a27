using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class ReshapeWriter
{
    public static string Write(LayerScope scope)
    {
        var op = (Reshape)scope.Node.Op;
        // The batch is what is left; if the user asks for that in another place, the batch is read from the tensor.
        var inferred = scope.Output.Dims.All(dim => dim.IsKnown);
        var extents = inferred ? scope.Output.Dims.Select(dim => dim.Value) : op.Extents;
        var batch = inferred ? "-1L" : $"{scope.Argument}.size(0)";
        return $"{scope.Argument}.reshape({string.Join(", ", new[] { batch }.Concat(extents.Select(CSharp.Literal)))})";
    }
}
