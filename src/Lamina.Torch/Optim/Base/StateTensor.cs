using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What states do with their tensors; none of them belongs to a dispose scope.</summary>
internal static class StateTensor
{
    public static Tensor Zeros(Parameter parameter) => Filled(parameter, 0);

    public static Tensor Filled(Parameter parameter, double value)
    {
        using (no_grad())
            return full_like(parameter, value).DetachFromDisposeScope();
    }

    /// <summary>Writes whether there is a tensor, and the tensor.</summary>
    public static void SaveOptional(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    /// <summary>Reads what <see cref="SaveOptional"/> wrote, to the parameter's device.</summary>
    public static void LoadOptional(BinaryReader reader, ref Tensor? target, Parameter parameter)
    {
        target?.Dispose();
        target = null;
        if (!reader.ReadBoolean())
            return;
        using var loaded = TensorExtensionMethods.Load(reader);
        target = loaded.to(parameter.device, copy: true).DetachFromDisposeScope();
    }

    /// <summary>Takes a copy of another state's tensor, on the parameter's device.</summary>
    public static void Copy([NotNullIfNotNull(nameof(source))] ref Tensor? target, Tensor? source, Parameter parameter)
    {
        target?.Dispose();
        target = source?.to(parameter.device, copy: true).DetachFromDisposeScope();
    }

    public static void Move(ref Tensor? tensor, Device device)
    {
        if (tensor is null)
            return;
        var moved = tensor.to(device, copy: true).DetachFromDisposeScope();
        tensor.Dispose();
        tensor = moved;
    }

    public static bool Close(Tensor? left, Tensor? right) =>
        left is null || right is null ? left is null == right is null : left.allclose(right);
}
