namespace Lamina;

// The targets are those of a network's main output; an output that answers something else has its own.
public partial class Dataset
{
    private readonly List<(string Name, TargetStore Answers)> ownTargets = [];

    /// <summary>Puts the target of a network's named output beside the main one's.</summary>
    /// <param name="output">The output's name: <c>[Output("box")]</c>.</param>
    /// <param name="targets">A row for each sample: <c>new TargetValues(boxes)</c>. The data set owns its tensor from now on.</param>
    /// <remarks>Parts of the data set have it too. Only learning needs it: <c>Evaluate</c> and the tests of a run are about the main output. Augmentations leave it as it is.</remarks>
    /// <exception cref="ArgumentException">
    /// It has another number of rows than there are samples, or the name of a target that exists already; a label is no class, a probability not from 0 to 1, or a number not finite.
    /// </exception>
    public void AddTarget(string output, Target targets)
    {
        var answers = TargetStore.Of(targets);
        CheckFit(output, answers);
        TargetRange.Check($"{Name}, {output}", targets);
        ownTargets.Add((output, answers));
    }

    /// <summary>Puts the target of a network's named output beside the main one's; it is read when it is needed.</summary>
    /// <param name="output">The output's name: <c>[Output("mask")]</c>.</param>
    /// <param name="targets">Reads it: <c>StreamedTarget.Values([1, 224, 224], ReadMask)</c>.</param>
    /// <exception cref="ArgumentException">It has the name of a target that exists already.</exception>
    public void AddTarget(string output, StreamedTarget targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var answers = targets.Answers($"{Name}, {output}", Count);
        CheckFit(output, answers);
        ownTargets.Add((output, answers));
    }

    /// <summary>Compares the data with what a network's outputs learn from beside the main target.</summary>
    /// <param name="network">The network's name.</param>
    /// <param name="targets">The outputs' own targets.</param>
    /// <exception cref="ArgumentException">One is missing, or its losses cannot read it.</exception>
    internal void CheckTargets(string network, IReadOnlyList<NamedTarget> targets)
    {
        foreach (var target in targets)
        {
            if (ownTargets.Find(own => own.Name == target.Name).Answers is not { } answers)
                throw new ArgumentException(
                    $"{network}'s {target.Name} learns from a target of its own ({target.Loss}), but {Name} holds none of that name: put it there with AddTarget(\"{target.Name}\", ...).", nameof(targets));
            target.Check(network, $"{Name}'s {target.Name}", answers.Kind, answers.Classes);
        }
    }

    private void CheckFit(string output, TargetStore answers)
    {
        ArgumentException.ThrowIfNullOrEmpty(output);
        if (ownTargets.Exists(own => own.Name == output)) throw new ArgumentException($"{Name} holds a target {output} already.", nameof(output));
        if (answers.Store.Count != Count)
            throw new ArgumentException($"{Name} has {Count} samples, but the target {output} is {ShapeText.Tensor(answers.Store.Shape)}: it needs a row for each.", nameof(answers));
    }
}
