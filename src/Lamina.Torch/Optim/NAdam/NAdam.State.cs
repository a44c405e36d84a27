using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class NAdam
{
    /// <summary>What the optimizer remembers about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Steps done.</summary>
        internal long step;

        /// <summary>Product of all momenta so far.</summary>
        internal double mu_product;

        /// <summary>Average of gradients.</summary>
        internal Tensor exp_avg = null!;

        /// <summary>Average of their squares.</summary>
        internal Tensor exp_avg_sq = null!;

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
            mu_product = 1;
            exp_avg = StateTensor.Zeros(Parameter);
            exp_avg_sq = StateTensor.Zeros(Parameter);
        }

        internal override void Visit(IStateVisitor visitor, OptimizerState other)
        {
            var from = (State)other;
            visitor.Count(ref step, from.step);
            visitor.Number(ref mu_product, from.mu_product);
            visitor.Tensor(ref exp_avg, from.exp_avg);
            visitor.Tensor(ref exp_avg_sq, from.exp_avg_sq);
        }
    }
}
