namespace Lamina.Compiler.Writing;

/// <summary>
/// A network with errors still has its whole public surface, so that one wrong shape is one error and not fifty about missing members. Its
/// members throw: they run only if the user has turned the error off.
/// </summary>
internal static class BrokenWriter
{
    /// <summary>What every member of a network with errors does instead.</summary>
    public static string Throw(NetworkText network) =>
        $"throw new global::System.InvalidOperationException({CSharp.Literal(network.Type.DisplayName + " has errors, see its LAM findings; it cannot run until they are fixed.")})";

    public static void Write(CodeWriter code, NetworkText network)
    {
        // With a base class of the user's own the class is no Module: there is nothing to override.
        var isModule = network.Type.BaseClass is null;
        code.Line("/// <summary>Throws: the network has errors.</summary>");
        code.Line($"public {network.Type.Name}(global::TorchSharp.torch.Device? device = null, long? seed = null)" +
            (isModule ? $" : base({CSharp.Literal(network.Type.DisplayName)})" : "") + $" => {Throw(network)};");
        code.Gap();
        code.Line("/// <summary>Called at the end of construction.</summary>");
        code.Line("partial void OnInitialized();");
        code.Gap();
        if (!isModule || !network.Wants("forward")) return;
        code.Line("/// <summary>Throws: the network has errors.</summary>");
        code.Line($"public override {network.ForwardType} forward({network.ForwardParameters}) => {Throw(network)};");
        code.Gap();
    }
}
