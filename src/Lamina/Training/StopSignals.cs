using System.Runtime.InteropServices;

namespace Lamina;

/// <summary>Lets a run end gracefully when the system asks for it: Ctrl-C, or the signal that batch systems and containers send before they kill.</summary>
/// <remarks>The first one asks for the end of the run; the second one does what it does to any program.</remarks>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly PosixSignalRegistration[] registrations;

    /// <param name="listen">Whether to listen to the system's signals.</param>
    /// <param name="also">What else ends the run.</param>
    public StopSignals(bool listen, CancellationToken also)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(also);
        registrations = listen
            ? [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)]
            : [];
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
