using System;

namespace Lamina;

/// <summary>How all kernels of the network are initialised and learn. On a network, what a layer states itself takes precedence; on a <see cref="RecipeAttribute{TNetwork}"/> this takes precedence over what layers state.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WeightsAttribute : TensorsAttribute;

/// <summary>How all biases of the network are initialised and learn. On a network, what a layer states itself takes precedence; on a <see cref="RecipeAttribute{TNetwork}"/> this takes precedence over what layers state.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BiasesAttribute : TensorsAttribute;
