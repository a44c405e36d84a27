namespace Lamina;

/// <summary>A module of your own, or of TorchSharp, as a layer: any <c>torch.nn.Module&lt;Tensor, Tensor&gt;</c>.</summary>
/// <remarks>
/// <para>
/// The module is made with the given arguments, registered under the layer's name, and moved, saved, trained and disposed with the network: its tensors have
/// the keys <c>name.key</c>. Modules of TorchSharp are made by their factory in <c>torch.nn</c>: <c>[Layer&lt;TorchSharp.Modules.Softplus&gt;(2.0)]</c>. It initialises
/// its parameters itself: it draws from torch's global stream, which the network's <c>seed</c> does not set.
/// </para>
/// <para>
/// The compiler does not know what a module computes. The shape that leaves is <see cref="Output"/>; it is compared with the real one when a batch passes, and
/// a difference throws <c>ShapeMismatchException</c> with both. Parameters and multiply-adds are not counted, and rules stay silent across it. The module must
/// not write over the tensor it is given.
/// </para>
/// <para>
/// Its parameters learn at the recipe's rate and with the optimizer's decay, all of them: which are biases or gains of norms is not known, so that
/// <c>[Weights]</c>, <c>[Biases]</c>, <c>DecayBiases</c> and <c>DecayNorms</c> do not apply to them. <c>[Freeze("name")]</c> does.
/// </para>
/// <para>Each <c>[Layer]</c> is a module of its own: sharing weights between two places is not in the language.</para>
/// <para>Errors: a class that is no module of one tensor; arguments that fit none of its constructors.</para>
/// </remarks>
/// <typeparam name="TModule">The module. A <c>[Network]</c> is none: put its layers into a <c>[Block]</c>, and <c>Use</c> that.</typeparam>
/// <param name="arguments">
/// The constructor's arguments in order: numbers, texts, <c>true</c> or <c>false</c>, members of enums; those with defaults may be left out. A number may be an
/// expression, such as <c>"input / 16"</c>; <c>input</c> is the number of features that arrives.
/// </param>
public sealed class LayerAttribute<TModule>(params object[] arguments) : LayerAttribute where TModule : class
{
    /// <summary>The constructor's arguments, in order.</summary>
    public object[] Arguments { get; } = arguments;

    /// <summary>
    /// The shape of one sample after the module, as a list of expressions: <c>"32, 14, 14"</c>, <c>"input * 2"</c>. Default: the shape that arrives.
    /// </summary>
    public string? Output { get; set; }
}
