namespace TorchSharp.Modules;

/// <summary>The numbers an optimizer works with, per group of parameters; null means the optimizer's default.</summary>
public class OptimizerOptions
{
    /// <summary>The rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The rate that schedules start from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the numbers.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        Visit(new OptionWriter(writer), this);
    }

    /// <summary>Reads the numbers.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        Visit(new OptionReader(reader), this);
    }

    /// <summary>Copies the numbers.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        Visit(OptionCopy.Instance, source);
    }

    /// <summary>Takes the optimizer's defaults for what is null.</summary>
    internal void CompleteFrom(OptimizerOptions source)
    {
        LearningRate ??= source.LearningRate;
        InitialLearningRate = LearningRate!.Value;
        Visit(OptionCompletion.Instance, source);
    }

    /// <summary>Shows the visitor every option besides the rates, beside that of options of the same kind.</summary>
    internal virtual void Visit(IOptionVisitor visitor, OptimizerOptions other)
    {
    }
}
