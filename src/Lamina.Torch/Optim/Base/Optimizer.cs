using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers: they change parameters by their gradients.</summary>
    public static partial class optim
    {
        /// <summary>What all optimizers share. Make one after the model is where it shall be: moving a model replaces its parameters.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>The groups of parameters, each with options of its own.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>The optimizers here need no native object; pass zero.</summary>
            protected Optimizer(nint handle) => _ = handle;

            /// <summary>Releases nothing by itself; the states' tensors have finalizers of their own.</summary>
            ~Optimizer() => Dispose(false);

            /// <summary>The groups, for whoever sets learning rates.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>All parameters, group by group.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Fills the gradients with zeros; they stay allocated.</summary>
            public virtual void zero_grad()
            {
                foreach (var group in _parameter_groups)
                {
                    foreach (var parameter in group.Parameters)
                    {
                        using var grad = parameter.grad;
                        grad?.zero_();
                    }
                }
            }

            /// <summary>Adds a group of parameters.</summary>
            /// <exception cref="NotImplementedException">This kind of optimizer has one group only.</exception>
            public virtual void add_param_group(ParamGroup param_group) => throw new NotImplementedException("add_param_group");

            /// <summary>Changes the parameters by their gradients.</summary>
            /// <param name="closure">Computes the loss and its gradients; null where that is done already.</param>
            /// <returns>What the closure gave, or null.</returns>
            /// <exception cref="NotImplementedException">A derived class does not override it.</exception>
            public virtual Tensor? step(Func<Tensor>? closure = null) => throw new NotImplementedException("step");

            /// <summary>Releases the optimizer's state, not the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Releases the optimizer's state when disposing.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }
        }
    }
}
