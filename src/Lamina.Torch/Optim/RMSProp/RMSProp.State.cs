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
        public void Dispose()
        {
            square_avg?.Dispose();
            momentum_buffer?.Dispose();
            grad_avg?.Dispose();
        }

        /// <inheritdoc/>
        public override void to(Device device)
        {
            StateTensor.Move(ref square_avg!, device);
            StateTensor.Move(ref momentum_buffer, device);
            StateTensor.Move(ref grad_avg, device);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            square_avg.Load(reader);
            StateTensor.LoadOptional(reader, ref momentum_buffer, Parameter);
            StateTensor.LoadOptional(reader, ref grad_avg, Parameter);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            square_avg.Save(writer);
            StateTensor.SaveOptional(writer, momentum_buffer);
            StateTensor.SaveOptional(writer, grad_avg);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var from = (State)source;
            step = from.step;
            StateTensor.Copy(ref square_avg!, from.square_avg, Parameter);
            StateTensor.Copy(ref momentum_buffer, from.momentum_buffer, Parameter);
            StateTensor.Copy(ref grad_avg, from.grad_avg, Parameter);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state
            && step == state.step
            && StateTensor.Close(square_avg, state.square_avg)
            && StateTensor.Close(momentum_buffer, state.momentum_buffer)
            && StateTensor.Close(grad_avg, state.grad_avg);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Dispose();
            step = 0;
            square_avg = StateTensor.Zeros(Parameter);
            momentum_buffer = ((Options)options).momentum > 0 ? StateTensor.Zeros(Parameter) : null;
            grad_avg = ((Options)options).centered!.Value ? StateTensor.Zeros(Parameter) : null;
        }
    }
}
