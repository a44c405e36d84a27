using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking;

/// <summary>Phase 3: the rules over a network whose shapes are known.</summary>
public static class Checker
{
    /// <summary>Every rule that needs more than one op: independent functions, in no particular order.</summary>
    private static readonly Func<ReadNetwork, ShapedGraph, IEnumerable<Finding>>[] rules =
    [
        ClassCount.Check,
        Head.Check,
        IdentifierClash.Check,
        UnusedValue.Check,
    ];

    public static EquatableArray<Finding> Check(ReadNetwork network, ShapedGraph graph) =>
        rules.SelectMany(rule => rule(network, graph)).ToEquatableArray();
}
