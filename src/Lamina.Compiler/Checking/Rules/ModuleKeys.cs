using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM0013: below the name of a module of the user's own, all keys are that module's.</summary>
internal static class ModuleKeys
{
    public static IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var nodes = network.Graph.Nodes;
        return
            from module in nodes
            where module.Op is OwnModule
            from node in nodes
            where node.Name.StartsWith(module.Name + ".", StringComparison.Ordinal)
            select new Finding(RuleIds.DuplicateName, node.Address.At("Name"),
                $"{node.Name}: what {module.Name}, a module of its own, keeps is called {module.Name}.… as well; rename one");
    }
}
