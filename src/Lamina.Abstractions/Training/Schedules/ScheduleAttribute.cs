using System;

namespace Lamina;

/// <summary>
/// How the learning rate changes over a run, from the optimizer's rate on. A recipe has one schedule; without one the rate stays. <see cref="WarmUpAttribute"/> and
/// <see cref="ReduceOnPlateauAttribute"/> can be combined with any of them.
/// </summary>
/// <remarks>The schedule becomes <c>LearningRateAt(TrainingPosition)</c>, plain arithmetic that can be called by itself.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class ScheduleAttribute : Attribute;
