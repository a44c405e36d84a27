using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>What the optimizer remembers about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The last direction; null before there is one.</summary>
        internal Tensor? momentum_buffer;

        /// <summary>A state to be initialized.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        /// <summary>Releases the tensors.</summary>
        public void Dispose() => Visit(StateRelease.Instance, this);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Dispose();
            momentum_buffer = null;
        }

        internal override void Visit(IStateVisitor visitor, OptimizerState other)
        {
            var from = (State)other;
            visitor.Optional(ref momentum_buffer, from.momentum_buffer);
        }
    }
}
