using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>All parameters behind one another as one vector, through which gradients flow back.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                var flat = tensors.Select(parameter => parameter.flatten()).ToArray();
                var vector = cat(flat);
                foreach (var part in flat)
                    part.Dispose();
                return vector;
            }

            /// <summary>Writes the parts of a vector, in order, into the parameters.</summary>
            /// <param name="vec">As many numbers as all parameters together.</param>
            /// <param name="tensors">The parameters, overwritten in place.</param>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    var start = 0L;
                    foreach (var parameter in tensors)
                    {
                        var length = parameter.numel();
                        parameter.copy_(vec.narrow(0, start, length).view_as(parameter));
                        start += length;
                    }
                }
            }
        }
    }
}
