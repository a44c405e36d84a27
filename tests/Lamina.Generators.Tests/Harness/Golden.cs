using System.Reflection;

namespace Lamina.Generators.Tests.Harness;

/// <summary>Compares emitted text with the approved one, a file named <c>*.verified.cs</c> as Verify would name it.</summary>
internal static class Golden
{
    private static readonly string folder = typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Golden").Value!;

    public static void Verify(string name, string received)
    {
        var (verifiedPath, receivedPath) = (Path.Combine(folder, name + ".verified.cs"), Path.Combine(folder, name + ".received.cs"));
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : "";
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"""
            The emitted code of {name} has changed.
            {Difference(verified, received)}
            If the new text is right, accept it:
              mv '{receivedPath}' '{verifiedPath}'
            """);
    }

    private static string Difference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First at line {line + 1}:\n- {old.ElementAtOrDefault(line) ?? "(end)"}\n+ {now.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
