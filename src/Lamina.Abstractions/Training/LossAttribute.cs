using System;

namespace Lamina;

/// <summary>What training makes small. A network has one loss, written after its layers.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class LossAttribute : Attribute;
