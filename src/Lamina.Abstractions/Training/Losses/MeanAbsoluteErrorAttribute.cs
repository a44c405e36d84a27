namespace Lamina;

/// <summary>|output − target|, averaged over the batch and all outputs. In the target's unit; outliers count less than in <see cref="MeanSquaredErrorAttribute"/>.</summary>
/// <remarks><para>Targets: <c>TargetValues</c> of the output's shape.</para><para>PyTorch: <c>nn.L1Loss()</c>. Keras: <c>MeanAbsoluteError()</c>.</para></remarks>
public sealed class MeanAbsoluteErrorAttribute : LossAttribute;
