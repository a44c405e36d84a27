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
        internal float mu_product;

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
        public void Dispose()
        {
            exp_avg?.Dispose();
            exp_avg_sq?.Dispose();
        }

        /// <inheritdoc/>
        public override void to(Device device)
        {
            StateTensor.Move(ref exp_avg!, device);
            StateTensor.Move(ref exp_avg_sq!, device);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            mu_product = (float)reader.ReadDouble();
            exp_avg.Load(reader);
            exp_avg_sq.Load(reader);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            writer.Write((double)mu_product);
            exp_avg.Save(writer);
            exp_avg_sq.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var from = (State)source;
            step = from.step;
            mu_product = from.mu_product;
            StateTensor.Copy(ref exp_avg!, from.exp_avg, Parameter);
            StateTensor.Copy(ref exp_avg_sq!, from.exp_avg_sq, Parameter);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state
            && step == state.step
            && mu_product == state.mu_product
            && StateTensor.Close(exp_avg, state.exp_avg)
            && StateTensor.Close(exp_avg_sq, state.exp_avg_sq);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Dispose();
            step = 0;
            mu_product = 1;
            exp_avg = StateTensor.Zeros(Parameter);
            exp_avg_sq = StateTensor.Zeros(Parameter);
        }
    }
}
