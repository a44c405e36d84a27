namespace Lamina;

/// <summary>The two parts of a task's data: what a network learns from, and what it is measured on.</summary>
public class DataSplit : IDisposable
{
    /// <summary>A split over two data sets, which it owns from now on.</summary>
    /// <exception cref="ArgumentException">The two have different numbers of classes, or a class has two names.</exception>
    public DataSplit(Dataset train, Dataset test)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(test);
        if (train.Classes != test.Classes)
            throw new ArgumentException(
                $"{train.Name} has {train.Classes} classes and {test.Name} has {test.Classes}; both need the same.", nameof(test));
        var names = train.ClassNames.Zip(test.ClassNames).ToList();
        int other = names.FindIndex(pair => pair.First != pair.Second);
        if (other >= 0)
            throw new ArgumentException(
                $"Class {other} is {names[other].First} in {train.Name} and {names[other].Second} in {test.Name}; both need the same classes in the same order.", nameof(test));
        Train = train;
        Test = test;
    }

    /// <summary>The data to learn from.</summary>
    public Dataset Train { get; }

    /// <summary>The data to measure on while learning, by which the best weights are chosen: a validation set.</summary>
    public Dataset Test { get; }

    /// <summary>Frees both parts.</summary>
    public void Dispose()
    {
        Train.Dispose();
        Test.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The two parts of a task's data, with samples of one shape.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
public class DataSplit<TShape> : DataSplit where TShape : IShape
{
    /// <inheritdoc cref="DataSplit(Dataset, Dataset)"/>
    public DataSplit(Dataset<TShape> train, Dataset<TShape> test) : base(train, test)
    {
        Train = train;
        Test = test;
    }

    /// <inheritdoc cref="DataSplit.Train"/>
    public new Dataset<TShape> Train { get; }

    /// <inheritdoc cref="DataSplit.Test"/>
    public new Dataset<TShape> Test { get; }
}
