using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>What the optimizer remembers about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Steps done.</summary>
        internal long step;

        /// <summary>Average of squares.</summary>
        internal Tensor square_avg = null!;

        /// <summary>The last direction; null before there is one.</summary>
        internal Tensor? momentum_buffer;

        /// <summary>Average of gradients; null unless centered.</summary>
        internal Tensor? grad_avg;

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
            momentum_buffer = ((Options)options).momentum > 0 ? StateTensor.Zeros(Parameter) : null;
            grad_avg = ((Options)options).centered!.Value ? StateTensor.Zeros(Parameter) : null;
        }

        internal override void Visit(IStateVisitor visitor, OptimizerState other)
        {
            var from = (State)other;
            visitor.Count(ref step, from.step);
            visitor.Tensor(ref square_avg, from.square_avg);
            visitor.Optional(ref momentum_buffer, from.momentum_buffer);
            visitor.Optional(ref grad_avg, from.grad_avg);
        }
    }
}
