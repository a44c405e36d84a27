using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adadelta
{
    /// <summary>What the optimizer remembers about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Steps done.</summary>
        internal long step;

        /// <summary>Average of squares.</summary>
        internal Tensor square_avg = null!;

        /// <summary>Average of the squares of the updates.</summary>
        internal Tensor acc_delta = null!;

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
            square_avg = StateTensor.Zeros(Parameter);
            acc_delta = StateTensor.Zeros(Parameter);
        }

        internal override void Visit(IStateVisitor visitor, OptimizerState other)
        {
            var from = (State)other;
            visitor.Count(ref step, from.step);
            visitor.Tensor(ref square_avg, from.square_avg);
            visitor.Tensor(ref acc_delta, from.acc_delta);
        }
    }
}
