using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Every call to the shim passes numbers and pointers only.
[assembly: DisableRuntimeMarshalling]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
[assembly: InternalsVisibleTo("Lamina.Torch.Tests")]
