using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="random.manual_seed"/>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <inheritdoc cref="random.initial_seed"/>
    public static long initial_seed() => random.initial_seed();

    /// <inheritdoc cref="random.get_rng_state"/>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <inheritdoc cref="random.set_rng_state"/>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default stream of random numbers.</summary>
    public static partial class random
    {
        /// <summary>Seeds the default streams of all devices with a seed nobody can foresee; gives it.</summary>
        public static long seed()
        {
            long seed = System.Random.Shared.NextInt64();
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed the default stream of the CPU started from.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>Seeds the default streams of all devices; gives the CPU's.</summary>
        public static Generator manual_seed(long seed)
        {
            LibTorch.Check(LibTorch.lt_manual_seed(unchecked((ulong)seed)));
            return Generator.Default;
        }

        /// <summary>The state of the default stream of the CPU.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>Continues the default stream of the CPU from a state.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
