namespace TorchSharp.Modules;

/// <summary>
/// What is done alike with every option. Each kind of options names its own once, in the order of the file; whatever is done with all of them is a visitor.
/// The second argument is the same option of the other options in play, or of the same ones.
/// </summary>
internal interface IOptionVisitor
{
    void Number(ref double? option, double? other);

    void Switch(ref bool? option, bool? other);
}

/// <summary>Writes options that are complete.</summary>
internal sealed class OptionWriter(BinaryWriter writer) : IOptionVisitor
{
    public void Number(ref double? option, double? other) => writer.Write(option!.Value);

    public void Switch(ref bool? option, bool? other) => writer.Write(option!.Value);
}

/// <summary>Reads what <see cref="OptionWriter"/> wrote.</summary>
internal sealed class OptionReader(BinaryReader reader) : IOptionVisitor
{
    public void Number(ref double? option, double? other) => option = reader.ReadDouble();

    public void Switch(ref bool? option, bool? other) => option = reader.ReadBoolean();
}

/// <summary>Takes the other's options.</summary>
internal sealed class OptionCopy : IOptionVisitor
{
    public static readonly OptionCopy Instance = new();

    public void Number(ref double? option, double? other) => option = other;

    public void Switch(ref bool? option, bool? other) => option = other;
}

/// <summary>Takes the other's options where there is none.</summary>
internal sealed class OptionCompletion : IOptionVisitor
{
    public static readonly OptionCompletion Instance = new();

    public void Number(ref double? option, double? other) => option ??= other;

    public void Switch(ref bool? option, bool? other) => option ??= other;
}
