namespace Lamina;

/// <summary>When a run ends before its last epoch: once its tests have stopped improving. The network then gets the weights of its best test.</summary>
/// <param name="Patience">How many tests in a row may bring no improvement. There is one after each epoch, unless the recipe tests every n steps.</param>
/// <param name="MinDelta">By how much the monitored figure must improve to count as better.</param>
public sealed record EarlyStopping(int Patience, double MinDelta = 0);
