using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>What the optimizer remembers about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Steps done.</summary>
        internal long step;

        /// <summary>Sum of squares.</summary>
        internal Tensor sum = null!;

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
            step = 0;
            sum = StateTensor.Filled(Parameter, ((Options)options).initial_accumulator_value!.Value);
        }

        internal override void Visit(IStateVisitor visitor, OptimizerState other)
        {
            var from = (State)other;
            visitor.Count(ref step, from.step);
            visitor.Tensor(ref sum, from.sum);
        }
    }
}
