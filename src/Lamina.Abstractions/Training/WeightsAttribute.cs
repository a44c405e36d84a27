using System;

namespace Lamina;

/// <summary>How all kernels of the network start and learn. On a network, what a layer writes itself goes before it; on a <see cref="RecipeAttribute{TNetwork}"/> it goes before what layers write.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WeightsAttribute : TensorsAttribute;

/// <summary>How all biases of the network start and learn. On a network, what a layer writes itself goes before it; on a <see cref="RecipeAttribute{TNetwork}"/> it goes before what layers write.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BiasesAttribute : TensorsAttribute;
