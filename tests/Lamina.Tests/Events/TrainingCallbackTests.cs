using System.Runtime.CompilerServices;

namespace Lamina.Tests.Events;

public sealed class TrainingCallbackTests
{
    [Fact]
    public void Each_event_has_its_method()
    {
        Type[] events = [.. typeof(TrainingEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TrainingEvent)))];
        Assert.True(events.Length >= 10);
        foreach (var type in events)
        {
            var callback = new Recorder();
            callback.On((TrainingEvent)RuntimeHelpers.GetUninitializedObject(type));
            Assert.Equal([type.Name], callback.Heard);
        }
    }

    [Fact]
    public void A_callback_need_not_override_anything() =>
        new Nothing().On(new EpochStarted(1));

    private sealed class Nothing : TrainingCallback;

    private sealed class Recorder : TrainingCallback
    {
        public List<string> Heard { get; } = [];

        protected override void OnRunStarted(RunStarted run) => Heard.Add(nameof(RunStarted));

        protected override void OnWarning(RunWarning warning) => Heard.Add(nameof(RunWarning));

        protected override void OnEpochStarted(EpochStarted epoch) => Heard.Add(nameof(EpochStarted));

        protected override void OnBatchStarted(BatchStarted batch) => Heard.Add(nameof(BatchStarted));

        protected override void OnBatchDone(BatchDone batch) => Heard.Add(nameof(BatchDone));

        protected override void OnTestStarted(TestStarted test) => Heard.Add(nameof(TestStarted));

        protected override void OnTestEnded(TestEnded test) => Heard.Add(nameof(TestEnded));

        protected override void OnCheckpointSaved(CheckpointSaved checkpoint) => Heard.Add(nameof(CheckpointSaved));

        protected override void OnEpochEnded(EpochEnded epoch) => Heard.Add(nameof(EpochEnded));

        protected override void OnRunEnded(RunEnded end) => Heard.Add(nameof(RunEnded));
    }
}
