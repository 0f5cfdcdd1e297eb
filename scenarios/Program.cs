using System.Runtime.InteropServices;
using Catalyst.Scenarios.Commands;

using var cancellation = new CancellationTokenSource();
void Cancel(PosixSignalContext signal)
{
    // The second time the system has its way: nobody should have to wait for a program that does not listen.
    if (cancellation.IsCancellationRequested) return;
    signal.Cancel = true;
    cancellation.Cancel();
}
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return CatalystCommand.Run(args, Surroundings.OfProcess(cancellation.Token));
