using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Reads <c>[Layer&lt;TModule&gt;(…)]</c>: which constructor the arguments fit, and the shape that leaves.</summary>
internal static class ModuleReaders
{
    public static Op Read(ArgumentReader arguments)
    {
        var type = arguments.Attribute.TypeArguments[0];
        var given = arguments.Find("arguments") is WrittenValue.Several several ? several.Items : default;
        var isKnown = TryOutput(arguments, out var output);
        if (type.Module is not { IsNetwork: false, IsAbstract: false } module)
        {
            arguments.Fault(RuleIds.ModuleType, "TModule", $"Layer: {type.Name} " + type.Module switch
            {
                null => "is no torch.nn.Module<Tensor, Tensor>; derive it from that, or Use a [Block]",
                { IsNetwork: true } => "is a network of its own; put its layers into a [Block], and Use that",
                _ => "is abstract; name a class that derives from it",
            });
            return new Unread();
        }

        if (type.IsFileLocal)
        {
            arguments.Fault(RuleIds.ModuleType, "TModule", $"Layer: {type.Name} is local to its file, where the emitted code does not stand; write internal instead of file");
            return new Unread();
        }

        if (Choose(arguments, type, module, given) is not { } creator || Bind(arguments, creator, given) is not { } values || !isKnown) return new Unread();
        return new OwnModule(type.Name, type.FullName, creator, values.ToEquatableArray(), output);
    }

    /// <summary>The constructor that fits best: the fewest parameters left out, then the most arguments of just the parameter's type.</summary>
    private static ModuleCreator? Choose(ArgumentReader arguments, WrittenType type, ModuleSource module, EquatableArray<WrittenValue> given)
    {
        var ofCount = module.Creators.Where(creator => creator.Parameters.Count(parameter => !parameter.IsOptional) <= given.Count && given.Count <= creator.Parameters.Count).ToList();
        var fitting = ofCount.Where(creator => given.Zip(creator.Parameters, ModuleValues.Distance).All(distance => distance is not null));
        var best = fitting.OrderBy(creator => creator.Parameters.Count).ThenBy(creator => given.Zip(creator.Parameters, ModuleValues.Distance).Sum()).FirstOrDefault();
        if (best is not null) return best;

        if (module.Creators.Count == 0)
        {
            arguments.Fault(RuleIds.ModuleArguments, null, $"Layer: {type.Name} has no constructor that can be called; make one public");
        }
        else if (ofCount.Count == 1)
        {
            var wrong = Enumerable.Range(0, given.Count).First(position => ModuleValues.Distance(given[position], ofCount[0].Parameters[position]) is null);
            WrongKind(arguments, ofCount[0], wrong, given[wrong]);
        }
        else
        {
            var number = given.Count == 1 ? "1 argument" : $"{given.Count} arguments";
            var reason = ofCount.Count == 0 ? $"{number} fit none of" : "the arguments fit none of";
            arguments.Fault(RuleIds.ModuleArguments, null, $"Layer: {reason} {string.Join(", ", module.Creators.Select(creator => Signature(type, creator)))}");
        }

        return null;
    }

    private static List<WrittenValue>? Bind(ArgumentReader arguments, ModuleCreator creator, EquatableArray<WrittenValue> given)
    {
        var values = new List<WrittenValue>();
        for (var position = 0; position < given.Count; position++)
        {
            // A text is an expression, unless the parameter is one.
            var parameter = creator.Parameters[position];
            var value = parameter.Type == "string" ? given[position] : arguments.Value(Place(position), given[position]);
            if (value is null || arguments.HasFaults) return null;
            if (ModuleValues.Distance(value, parameter) is null)
            {
                WrongKind(arguments, creator, position, value);
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>The stated shape, or null if none is stated. False where it has a fault, or only a use of the surrounding block knows it.</summary>
    private static bool TryOutput(ArgumentReader arguments, out TensorShape? output)
    {
        output = null;
        if (arguments.Text("Output") is not { } text) return true;
        var dims = new List<Dim>();
        foreach (var extent in text.Split(','))
        {
            var value = arguments.Value("Output", new WrittenValue.Text(extent.Trim()));
            if (value is null) return false;
            if (value is not WrittenValue.Whole { Value: >= 1 and <= int.MaxValue } whole)
            {
                return arguments.OutOfRange("Output", $"\"{text}\", of which {ArgumentText.Describe(value)} is no size", "extents of at least 1, such as \"32, 14, 14\"", false);
            }

            dims.Add(whole.Value);
        }

        output = TensorShape.Declared(dims.ToEquatableArray());
        return true;
    }

    private static void WrongKind(ArgumentReader arguments, ModuleCreator creator, int position, WrittenValue given)
    {
        var parameter = creator.Parameters[position];
        arguments.Fault(RuleIds.ModuleArguments, Place(position),
            $"Layer: {arguments.Attribute.TypeArguments[0].Name}'s {parameter.Name} is of type {parameter.Type}; argument {position + 1} is {ArgumentText.Describe(given)}");
    }

    /// <summary>One of several arguments, as an address says it.</summary>
    private static string Place(int position) => $"arguments[{position}]";

    private static string Signature(WrittenType type, ModuleCreator creator) =>
        $"{type.Name}({string.Join(", ", creator.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}" + (parameter.IsOptional ? " = …" : "")))})";
}
