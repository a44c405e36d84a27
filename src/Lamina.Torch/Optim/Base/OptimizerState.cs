using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers about one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>An empty state; <see cref="Initialize"/> fills it.</summary>
    protected OptimizerState(Parameter parameter) => Parameter = parameter;

    /// <summary>The parameter.</summary>
    internal Parameter Parameter { get; }

    /// <summary>Writes the state.</summary>
    public virtual void SaveStateDict(BinaryWriter writer) => Visit(new StateWriter(writer), this);

    /// <summary>Reads the state.</summary>
    public virtual void LoadStateDict(BinaryReader reader) => Visit(new StateReader(reader, Parameter.device), this);

    /// <summary>Copies the state.</summary>
    public virtual void LoadStateDict(OptimizerState source) => Visit(new StateCopy(Parameter.device), source);

    /// <summary>Whether another state holds nearly the same numbers.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other)
    {
        if (other.GetType() != GetType())
            return false;
        var comparison = new StateComparison();
        Visit(comparison, other);
        return comparison.Equal;
    }

    /// <summary>Sets the state to that before the first step.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the state.</summary>
    public virtual void to(Device device) => Visit(new StateCopy(device), this);

    /// <summary>Shows the visitor everything the state holds, beside what a state of the same kind holds.</summary>
    internal virtual void Visit(IStateVisitor visitor, OptimizerState other)
    {
    }
}
