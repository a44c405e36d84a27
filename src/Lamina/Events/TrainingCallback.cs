namespace Lamina;

/// <summary>An observer with a method for each event; override those you need. Keras: <c>Callback</c>.</summary>
/// <remarks>To stop a run, cancel the token that was given to <c>Fit</c>.</remarks>
public abstract class TrainingCallback : ITrainingObserver
{
    /// <inheritdoc/>
    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted run: OnRunStarted(run); break;
            case RunWarning warning: OnWarning(warning); break;
            case EpochStarted epoch: OnEpochStarted(epoch); break;
            case BatchStarted batch: OnBatchStarted(batch); break;
            case BatchDone batch: OnBatchDone(batch); break;
            case TestStarted test: OnTestStarted(test); break;
            case TestEnded test: OnTestEnded(test); break;
            case CheckpointSaved checkpoint: OnCheckpointSaved(checkpoint); break;
            case EpochEnded epoch: OnEpochEnded(epoch); break;
            case RunEnded end: OnRunEnded(end); break;
            default: throw new NotSupportedException($"There is no method for {happened.GetType().Name}.");
        }
    }

    /// <summary>The run begins. Keras: <c>on_train_begin</c>.</summary>
    protected virtual void OnRunStarted(RunStarted run)
    {
    }

    /// <summary>Something deserves attention.</summary>
    protected virtual void OnWarning(RunWarning warning)
    {
    }

    /// <summary>An epoch begins. Keras: <c>on_epoch_begin</c>.</summary>
    protected virtual void OnEpochStarted(EpochStarted epoch)
    {
    }

    /// <summary>A step begins. Keras: <c>on_train_batch_begin</c>.</summary>
    protected virtual void OnBatchStarted(BatchStarted batch)
    {
    }

    /// <summary>A step is done. Keras: <c>on_train_batch_end</c>.</summary>
    protected virtual void OnBatchDone(BatchDone batch)
    {
    }

    /// <summary>A test begins. Keras: <c>on_test_begin</c>.</summary>
    protected virtual void OnTestStarted(TestStarted test)
    {
    }

    /// <summary>A test is done. Keras: <c>on_test_end</c>.</summary>
    protected virtual void OnTestEnded(TestEnded test)
    {
    }

    /// <summary>A checkpoint was saved.</summary>
    protected virtual void OnCheckpointSaved(CheckpointSaved checkpoint)
    {
    }

    /// <summary>An epoch is done. Keras: <c>on_epoch_end</c>.</summary>
    protected virtual void OnEpochEnded(EpochEnded epoch)
    {
    }

    /// <summary>The run is over. Keras: <c>on_train_end</c>.</summary>
    protected virtual void OnRunEnded(RunEnded end)
    {
    }
}
