using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros and ones; each element is the probability of a one.</summary>
        public Tensor bernoulli(Generator? generator = null) => Aten.Bernoulli.Call(this, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => InPlace(Aten.BernoulliInPlace, p, generator);

        public Tensor bernoulli_(Tensor p, Generator? generator = null) => InPlace(Aten.BernoulliTensorInPlace, p, generator);

        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            InPlace(Aten.NormalInPlace, mean, std, generator);

        /// <summary>Whole numbers from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            InPlace(Aten.RandomInPlace, (long)from, (long)to, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) => InPlace(Aten.UniformInPlace, from, to, generator);
    }
}
