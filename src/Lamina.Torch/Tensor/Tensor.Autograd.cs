using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether gradients are computed for it.</summary>
        public bool requires_grad
        {
            get
            {
                int required = LibTorch.Check(LibTorch.lt_requires_grad(Handle));
                GC.KeepAlive(this);
                return required != 0;
            }
            set
            {
                LibTorch.Check(LibTorch.lt_set_requires_grad(Handle, value ? 1 : 0));
                GC.KeepAlive(this);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <inheritdoc cref="requires_grad_"/>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Whether it was made by the user, not by an operation that is recorded.</summary>
        public bool is_leaf
        {
            get
            {
                int leaf = LibTorch.Check(LibTorch.lt_is_leaf(Handle));
                GC.KeepAlive(this);
                return leaf != 0;
            }
        }

        /// <summary>Makes backward keep the gradient of a tensor that is not a leaf.</summary>
        public void retain_grad()
        {
            LibTorch.Check(LibTorch.lt_retain_grad(Handle));
            GC.KeepAlive(this);
        }

        /// <summary>The gradient, a new tensor object at each reading; null when there is none.</summary>
        public Tensor? grad
        {
            get
            {
                nint gradient = LibTorch.lt_grad(Handle);
                GC.KeepAlive(this);
                return gradient == 0 ? null : new Tensor(gradient);
            }
            set
            {
                LibTorch.Check(LibTorch.lt_set_grad(Handle, value is null ? 0 : value.Handle));
                GC.KeepAlive(value);
                GC.KeepAlive(this);
            }
        }

        /// <summary>Adds the gradients of this scalar to the leaves it was computed from.</summary>
        public void backward() => autograd.Backward([this], null, false, false, null);

        /// <summary>Adds the gradients of this tensor, weighted by <paramref name="grad_tensors"/>, to the leaves it was computed from.</summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.Backward([this], grad_tensors, retain_graph, create_graph, inputs);

        public Tensor detach() => Aten.Detach.Call(this);

        public Tensor detach_() => InPlace(Aten.DetachInPlace);
    }
}
