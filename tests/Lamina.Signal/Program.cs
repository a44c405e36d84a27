using System.Globalization;
using System.Reflection;
using Lamina.Signal;

var metadata = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(item => item.Key, item => item.Value!);
var zoo = new ZooSources(metadata["Zoo"]);

// measure <seeds> <initialisers, or all> <networks …>: runs them here and keeps the figures.
if (args is ["measure", var seeds, var inits, .. var names])
{
    var cifar = Environment.GetEnvironmentVariable("LAMINA_CIFAR") ?? metadata["Cifar"];
    if (!Directory.Exists(cifar))
    {
        Console.Error.WriteLine($"There is no folder {cifar} with CIFAR-10's test_batch.bin; set LAMINA_CIFAR to one.");
        return 1;
    }

    TorchSharp.torch.set_num_threads(1);
    var images = new Images(cifar);
    var chosen = NetworkInit.All.Where(init => inits == "all" || inits.Split(',').Contains(init.Name)).ToList();
    var networks = names.Select(name => new Measuring(zoo, name)).ToList();

    // One initialiser of all networks after the other: what has been measured when it is stopped is of all of them.
    foreach (var init in chosen)
    {
        foreach (var network in networks) network.Run(init, int.Parse(seeds, CultureInfo.InvariantCulture), images, metadata["Recorded"]);
    }

    return 0;
}

// Otherwise: the prediction beside the figures that are kept, of all networks or of those named, layer by layer for one network and initialiser.
return Report.Write(zoo, metadata["Recorded"], args);
