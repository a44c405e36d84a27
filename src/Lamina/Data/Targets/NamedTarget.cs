namespace Lamina;

/// <summary>A target of its own that an output of a network learns from. The compiler emits them.</summary>
/// <param name="Name">The output's name, and the target's in a data set: <c>[Output("box")]</c>.</param>
/// <param name="Loss">The output's loss as written.</param>
/// <param name="Kinds">The kinds of targets that its losses can read.</param>
/// <param name="Classes">How many classes the output answers with; 0 where it is no class, or any number.</param>
public sealed record NamedTarget(string Name, string Loss, TargetKinds Kinds, int Classes = 0)
{
    /// <summary>Compares what is given with what the output's losses read.</summary>
    /// <param name="network">What messages call the network.</param>
    /// <param name="given">What they call the target.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="classes">How many classes it has; 0 for numbers.</param>
    /// <exception cref="ArgumentException">The losses cannot read it.</exception>
    internal void Check(string network, string given, TargetKinds kind, int classes)
    {
        if (!Kinds.HasFlag(kind)) throw new ArgumentException($"{network}'s {Name} learns from {Kinds} ({Loss}), but {given} is {kind}.");
        if (Classes > 0 && classes > 0 && Classes != classes) throw new ArgumentException($"{network}'s {Name} answers with {Classes} classes, but {given} has {classes}.");
    }
}
