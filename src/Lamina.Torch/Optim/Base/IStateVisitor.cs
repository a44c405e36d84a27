using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// What is done alike with everything a state holds. Each kind of state names its fields once, in the order of the file; whatever is done with all of them is a
/// visitor. The second argument is the same field of the other state in play, or of the same one.
/// </summary>
internal interface IStateVisitor
{
    void Count(ref long field, long other);

    void Number(ref double field, double other);

    void Tensor(ref Tensor field, Tensor other);

    /// <summary>A tensor that some options do without.</summary>
    void Optional(ref Tensor? field, Tensor? other);
}

/// <summary>Writes a state.</summary>
internal sealed class StateWriter(BinaryWriter writer) : IStateVisitor
{
    public void Count(ref long field, long other) => writer.Write(field);

    public void Number(ref double field, double other) => writer.Write(field);

    public void Tensor(ref Tensor field, Tensor other) => field.Save(writer);

    public void Optional(ref Tensor? field, Tensor? other)
    {
        writer.Write(field is not null);
        field?.Save(writer);
    }
}

/// <summary>Reads what <see cref="StateWriter"/> wrote, to the parameter's device.</summary>
internal sealed class StateReader(BinaryReader reader, Device device) : IStateVisitor
{
    public void Count(ref long field, long other) => field = reader.ReadInt64();

    public void Number(ref double field, double other) => field = reader.ReadDouble();

    public void Tensor(ref Tensor field, Tensor other) => field.Load(reader);

    public void Optional(ref Tensor? field, Tensor? other)
    {
        field?.Dispose();
        field = null;
        if (!reader.ReadBoolean())
            return;
        using var loaded = TensorExtensionMethods.Load(reader);
        field = StateTensor.Copy(loaded, device);
    }
}

/// <summary>Takes copies of what the other state holds.</summary>
internal sealed class StateCopy(Device device) : IStateVisitor
{
    public void Count(ref long field, long other) => field = other;

    public void Number(ref double field, double other) => field = other;

    public void Tensor(ref Tensor field, Tensor other)
    {
        var copy = StateTensor.Copy(other, device);
        field?.Dispose();
        field = copy;
    }

    public void Optional(ref Tensor? field, Tensor? other)
    {
        var copy = other is null ? null : StateTensor.Copy(other, device);
        field?.Dispose();
        field = copy;
    }
}

/// <summary>Whether two states hold nearly the same.</summary>
internal sealed class StateComparison : IStateVisitor
{
    public bool Equal { get; private set; } = true;

    public void Count(ref long field, long other) => Equal &= field == other;

    public void Number(ref double field, double other) => Equal &= field == other;

    public void Tensor(ref Tensor field, Tensor other) => Equal = Equal && field.allclose(other);

    public void Optional(ref Tensor? field, Tensor? other) =>
        Equal = Equal && (field is null || other is null ? field is null == other is null : field.allclose(other));
}

/// <summary>Releases the tensors.</summary>
internal sealed class StateRelease : IStateVisitor
{
    public static readonly StateRelease Instance = new();

    public void Count(ref long field, long other)
    {
    }

    public void Number(ref double field, double other)
    {
    }

    public void Tensor(ref Tensor field, Tensor other) => field?.Dispose();

    public void Optional(ref Tensor? field, Tensor? other) => field?.Dispose();
}
