using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Reading;

/// <summary>Reads what leaves a network beside its last value: <c>[Output("aux")]</c>.</summary>
internal sealed class OutputReader(ReadingScope scope)
{
    /// <summary>What the last value is called.</summary>
    public const string Main = "main";

    /// <summary>Names that C# keeps for tuples themselves.</summary>
    private static readonly string[] tupleMembers = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    private readonly List<NamedOutput> outputs = [];

    public EquatableArray<NamedOutput> All => outputs.ToEquatableArray();

    public void Read(WrittenAttribute attribute, int index, int value, bool isInput)
    {
        if (attribute.HasErrors) return;
        var arguments = new ArgumentReader(attribute, scope, index);
        var name = arguments.Text("name") ?? arguments.Missing("name", "");
        arguments.RejectTheRest();
        if (arguments.HasFaults || !IsUsable(arguments, name)) return;

        if (isInput)
        {
            arguments.Fault(RuleIds.OutputValue, null, "Output: an input is no output; write a layer before it");
        }
        else if (outputs.FirstOrDefault(output => output.Value == value) is { } earlier)
        {
            arguments.Fault(RuleIds.OutputValue, null, $"Output: this value leaves as {earlier.Name} already; leave one out");
        }

        outputs.Add(new(name, value, Address.Attribute(index)));
    }

    /// <summary>The list's last value leaves anyway.</summary>
    public void CheckLast(int value, string layer)
    {
        if (outputs.FirstOrDefault(output => output.Value == value) is not { } output) return;
        scope.Report(RuleIds.OutputValue, output.Address.Index, null, $"Output: {layer} is the last layer, whose value is the main output; leave [Output] out, or continue from another value with [From]");
    }

    private bool IsUsable(ArgumentReader arguments, string name)
    {
        if (!Naming.IsUsable(name) || tupleMembers.Contains(name) || (name.StartsWith("Item") && name.Skip(4).All(char.IsDigit)))
        {
            arguments.Fault(RuleIds.InvalidName, "name", $"Output: \"{name}\" cannot be the name of an element of a tuple; use letters, digits and _");
        }
        else if (name == Main)
        {
            arguments.Fault(RuleIds.DuplicateName, "name", $"Output: the network's last value is called {Main}; use another name");
        }
        else if (outputs.FirstOrDefault(output => Identifiers.Element(output.Name) == Identifiers.Element(name)) is { } earlier)
        {
            arguments.Fault(earlier.Name == name ? RuleIds.DuplicateName : IdentifierClash.Id, "name", $"Output: an output before this one is called {earlier.Name}; use another name");
        }

        return !arguments.HasFaults;
    }
}
