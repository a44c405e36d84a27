using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients of whole computations.</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of the outputs, weighted by <paramref name="grad_outputs"/>, with respect to the inputs.</summary>
        /// <returns>One gradient per input; an empty tensor for an unused one, where <paramref name="allow_unused"/>.</returns>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            nint[] outputHandles = Handles(outputs), inputHandles = Handles(inputs), gradientHandles = Handles(grad_outputs);
            fixed (nint* output = outputHandles, input = inputHandles, gradient = gradientHandles)
            {
                nint* results = LibTorch.lt_gradients(
                    output, outputHandles.Length, input, inputHandles.Length, gradient, gradientHandles.Length,
                    retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0);
                GC.KeepAlive(outputs);
                GC.KeepAlive(inputs);
                GC.KeepAlive(grad_outputs);
                return results != null ? Tensor.TakeArray(results, inputHandles.Length) : throw LibTorch.LastError();
            }
        }

        /// <summary>Adds the gradients of the tensors to the leaves they were computed from, or only to <paramref name="inputs"/>.</summary>
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            Backward(tensors, grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}?, bool?, bool, IList{Tensor}?)"/>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}?, bool?, bool, IList{Tensor}?)"/>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Makes backward name the forward operation whose gradient fails or is NaN; restores the mode when disposed.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <inheritdoc cref="detect_anomaly"/>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        internal static unsafe void Backward(
            IList<Tensor> tensors, IList<Tensor>? gradients, bool retainGraph, bool createGraph, IList<Tensor>? inputs)
        {
            nint[] outputHandles = Handles(tensors), gradientHandles = Handles(gradients), inputHandles = Handles(inputs);
            fixed (nint* output = outputHandles, gradient = gradientHandles, input = inputHandles)
            {
                LibTorch.Check(LibTorch.lt_backward(
                    output, outputHandles.Length, gradient, gradientHandles.Length,
                    retainGraph ? 1 : 0, createGraph ? 1 : 0, input, inputHandles.Length));
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(gradients);
            GC.KeepAlive(inputs);
        }

        private static nint[] Handles(IList<Tensor>? tensors)
        {
            var handles = new nint[tensors?.Count ?? 0];
            for (int i = 0; i < handles.Length; i++) handles[i] = tensors![i].Handle;
            return handles;
        }
    }
}
