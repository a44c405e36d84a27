namespace Lamina;

/// <summary>(output − target)², averaged over the batch and all outputs. In the square of the target's unit.</summary>
/// <remarks><para>Targets: <c>TargetValues</c> of the output's shape.</para><para>PyTorch: <c>nn.MSELoss()</c>. Keras: <c>MeanSquaredError()</c>.</para></remarks>
public sealed class MeanSquaredErrorAttribute : LossAttribute;
