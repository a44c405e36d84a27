namespace Lamina;

/// <summary>A schedule that counts time t in epochs or in steps.</summary>
public abstract class TimedScheduleAttribute : ScheduleAttribute
{
    /// <summary>
    /// Time is counted in steps (Caffe's and Keras's iterations) instead of epochs, lengths included. Default: false.
    /// </summary>
    public virtual bool PerStep { get; set; }
}
